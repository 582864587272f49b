using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Assessment.Days;
using Qingjian.Kernel;
using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>Air figures through the API: the same as the pages.</summary>
internal static class AirEndpoint
{
    public static void Map(IEndpointRouteBuilder air)
    {
        air.MapGet("/", ListAsync).WithName("AssessAir").RequirePermission(Permissions.ViewAssessment);
        air.MapGet("/moved", MovedAsync).WithName("MovedAirDays").RequirePermission(Permissions.ViewAssessment);
        air.MapGet("/{code}/{day}", DayAsync).WithName("ExplainAirDay").RequirePermission(Permissions.ViewAssessment);
        air.MapGet("/{code}/{day}/{hour:int}", HourAsync).WithName("ExplainAirHour").RequirePermission(Permissions.ViewAssessment);
    }

    private static async Task<Results<Ok<AirListAnswer>, ValidationProblem>> ListAsync(
        HttpContext context, AssessAir assess, TimeProvider clock, [Description("Beijing day, 2026-11-22; yesterday when left out")] string? day,
        [Description("Code of an edition; the one in force when left out")] string? edition, [Description("Page, from 1")] int? page, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        var chosen = day is null ? AirAddress.LastWholeDay(clock) : Day(day, errors);
        CheckEdition(edition, AirReport.Daily, errors);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        var scope = context.User.Scope();
        var stations = assess.Stations(scope);
        var number = Math.Clamp(page ?? 1, 1, Math.Max(1, (stations.Count + AssessAir.RowsPerPage - 1) / AssessAir.RowsPerPage));
        var rows = stations.Skip((number - 1) * AssessAir.RowsPerPage).Take(AssessAir.RowsPerPage).ToList();
        var figures = await assess.DayAsync(scope, rows, chosen, edition, null, cancellationToken);
        return TypedResults.Ok(new AirListAnswer(chosen, number, stations.Count, [.. rows.Select(card => AirAnswering.Of(card, figures[card.Id]))]));
    }

    private static async Task<Ok<IReadOnlyList<MovedDayAnswer>>> MovedAsync(HttpContext context, ReadMoved moved, CancellationToken cancellationToken)
    {
        var rows = await moved.HandleAsync(context.User.Scope(), ReadMoved.MostRows, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<MovedDayAnswer>>([.. rows.Select(MovedDayAnswer.Of)]);
    }

    private static async Task<Results<Ok<AirExplanationAnswer>, NotFound, ValidationProblem>> DayAsync(
        string code, string day, HttpContext context, AssessAir assess, string? edition,
        [Description("What was known at this moment, with offset; now when left out")] DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        var chosen = Day(day, errors);
        CheckEdition(edition, AirReport.Daily, errors);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        if (assess.Find(context.User.Scope(), code) is not { } station)
            return TypedResults.NotFound();
        var figures = await assess.DayAsync(context.User.Scope(), [station], chosen, edition, asOf, cancellationToken);
        return TypedResults.Ok(AirAnswering.Explained(station, figures[station.Id]));
    }

    private static async Task<Results<Ok<AirExplanationAnswer>, NotFound, ValidationProblem>> HourAsync(
        string code, string day, [Description("1 to 24: the hour that ends then")] int hour, HttpContext context, AssessAir assess, string? edition,
        DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        var chosen = Day(day, errors);
        CheckEdition(edition, AirReport.Realtime, errors);
        if (hour is < 1 or > AirHours.Hours)
            errors["hour"] = [$"'{hour}' is not an hour of a day: 1 to {AirHours.Hours} is expected, the hour that ends then."];
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        if (assess.Find(context.User.Scope(), code) is not { } station)
            return TypedResults.NotFound();
        var figures = await assess.HourAsync(context.User.Scope(), [station], AirAddress.StartOf(chosen, hour), edition, asOf, cancellationToken);
        return TypedResults.Ok(AirAnswering.Explained(station, figures[station.Id]));
    }

    private static DateOnly Day(string text, Dictionary<string, string[]> errors)
    {
        if (AirAddress.DayOf(text) is { } day)
            return day;
        errors["day"] = [$"'{text}' is not a day: yyyy-MM-dd is expected, for example 2026-11-22."];
        return default;
    }

    private static void CheckEdition(string? code, AirReport report, Dictionary<string, string[]> errors)
    {
        if (code is not null && !AirStandards.TryFind(code, report, out _))
            errors["edition"] = [string.Create(CultureInfo.InvariantCulture,
                $"'{code}' is no edition of the {report} report: {string.Join(", ", AirStandards.All.Where(one => one.Report == report).Select(one => one.Code))} is expected.")];
    }
}
