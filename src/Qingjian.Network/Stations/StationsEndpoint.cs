using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;
using Qingjian.Network.Registration;

namespace Qingjian.Network.Stations;

/// <summary>Stations through the API: the same list, reading and writing as the pages.</summary>
internal static class StationsEndpoint
{
    public static void Map(IEndpointRouteBuilder stations)
    {
        stations.MapGet("/", ListAsync).WithName("ListStations").RequirePermission(Permissions.ViewNetwork);
        stations.MapGet("/{code}", ReadAsync).WithName("ReadStation").RequirePermission(Permissions.ViewNetwork);
        stations.MapPost("/", RegisterAsync).WithName("RegisterStation").RequirePermission(Permissions.EditNetwork);
        stations.MapPut("/{code}", EditAsync).WithName("EditStation").RequirePermission(Permissions.EditNetwork);
    }

    private static async Task<Ok<StationPageOf>> ListAsync(
        HttpContext context, ListStations stations, [Description("Page, from 1")] int? page, CancellationToken cancellationToken) =>
        TypedResults.Ok(await stations.HandleAsync(
            context.User.Scope(), StationFilterReading.Read(context.Request.Query), page ?? 1, cancellationToken));

    private static async Task<Results<Ok<StationAnswer>, NotFound>> ReadAsync(
        string code, HttpContext context, ReadStation reading, CancellationToken cancellationToken) =>
        await reading.HandleAsync(context.User.Scope(), code, cancellationToken) is { } station
            ? TypedResults.Ok(StationAnswer.Of(station))
            : TypedResults.NotFound();

    private static async Task<Results<Created<StationKey>, ProblemHttpResult>> RegisterAsync(
        StationBody body, HttpContext context, StationRegistration registration, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var station = StationDraftReading.Read(body.ToDraft(body.Code), errors);
        if (station is null)
            return FieldProblems.Of(errors);
        var result = await registration.RegisterAsync(station, context.User.SignInName(), context.User.Scope(), cancellationToken);
        return result.Succeeded
            ? TypedResults.Created("/api/stations/" + Uri.EscapeDataString(station.Code), new StationKey(station.Code))
            : FieldProblems.Of([.. result.Refused.SelectMany(item => item.Errors)]);
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> EditAsync(
        string code, StationBody body, HttpContext context, EditStation editing, CancellationToken cancellationToken) =>
        await editing.HandleAsync(code, body.ToDraft(code), context.User.SignInName(), context.User.Scope(), cancellationToken) switch
        {
            null => TypedResults.NotFound(),
            [] => TypedResults.NoContent(),
            var errors => FieldProblems.Of(errors),
        };
}
