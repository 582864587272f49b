using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>The loss accounts of a station over the API.</summary>
internal static class LossEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/stations/{code}/losses", HandleAsync).WithTags("Losses").RequirePermission(Permissions.ViewNetwork).WithName("ReadLosses");

    private static async Task<Results<Ok<LossAnswer>, NotFound, ValidationProblem>> HandleAsync(
        string code, string? period, string? from, string? to, ClaimsPrincipal user, StationDirectory stations, ReadLosses losses, ReadCauses causes, CancellationToken cancellationToken)
    {
        if (stations.FindByCode(user.Scope(), code) is not { } station)
            return TypedResults.NotFound();
        var errors = new Dictionary<string, string[]>();
        Period? asked = period?.ToLowerInvariant() switch { "hour" => Period.Hour, "minute" => Period.Minute, _ => null };
        if (asked is null)
            errors["period"] = [$"'{period}' is not known: hour or minute is expected."];
        var (first, last) = (Day(from, "from", errors), Day(to, "to", errors));
        if (errors.Count == 0 && last <= first)
            errors["to"] = [$"'{to}' is not later than from '{from}'."];
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        var (fromUtc, toUtc) = (BeijingTime.StartOfDay(first).ToUniversalTime(), BeijingTime.StartOfDay(last).ToUniversalTime());
        var values = ReadLosses.ValuesOf(station.Profile, asked!.Value, fromUtc, toUtc);
        if (values > ReadLosses.MostValues)
        {
            errors["to"] = [string.Create(CultureInfo.InvariantCulture, $"From '{from}' to '{to}' are {values:F0} values; one answer counts at most {ReadLosses.MostValues}. Choose a shorter span.")];
            return TypedResults.ValidationProblem(errors);
        }
        var ledger = await losses.HandleAsync(user.Scope(), code, asked.Value, fromUtc, toUtc, cancellationToken);
        if (ledger is null)
            return TypedResults.NotFound();
        var said = await causes.InForceAsync(user.Scope(), [station.Id], fromUtc, toUtc, cancellationToken);
        return TypedResults.Ok(LossAnswer.Of(ledger, said[station.Id]));
    }

    private static DateOnly Day(string? text, string field, Dictionary<string, string[]> errors)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 2000 or > 2200)
            errors[field] = [$"'{text}' is not a Beijing day of the years 2000 to 2200: 2026-11-22 is expected."];
        return day;
    }
}
