using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;

namespace Qingjian.Network.Timeline;

/// <summary>The facts of a station and a span as lanes, in the form that the chart draws under a curve.</summary>
internal static class TimelineEndpoint
{
    // A chart shows at most a year of lanes; longer questions are asked in parts.
    private const int LongestDays = 366;

    public static void Map(IEndpointRouteBuilder stations) =>
        stations.MapGet("/{code}/facts", HandleAsync).WithName("StationFacts").RequirePermission(Permissions.ViewNetwork);

    private static async Task<Results<Ok<TimelineLanes>, NotFound, ProblemHttpResult>> HandleAsync(
        string code, DateTimeOffset from, DateTimeOffset to, HttpContext context, StationDirectory directory, StationTimeline timeline,
        CancellationToken cancellationToken)
    {
        if (to <= from || to - from > TimeSpan.FromDays(LongestDays))
            return FieldProblems.Of([new("to", to.ToString("O", CultureInfo.InvariantCulture), FieldRule.Between, from.ToString("O", CultureInfo.InvariantCulture), from.AddDays(LongestDays).ToString("O", CultureInfo.InvariantCulture))]);
        var scope = context.User.Scope();
        if (directory.FindByCode(scope, code) is not { } station)
            return TypedResults.NotFound();
        var lanes = await timeline.LanesAsync(scope, station.Id, from.ToUniversalTime(), to.ToUniversalTime(), null, cancellationToken);
        return TypedResults.Ok(new TimelineLanes(lanes));
    }
}
