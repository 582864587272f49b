using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Findings;

/// <summary>The findings as bands under a station's curves.</summary>
internal sealed class FindingFacts(IServiceScopeFactory services, IStringLocalizer<ReviewWords> words) : IStationFacts
{
    public IReadOnlyList<string> Lanes => [words["Finding.Lane"]];

    // A unit of work of its own: a page asks several rooms, and one context serves one question at a time.
    public async Task<IReadOnlyList<StationFact>> FactsAsync(
        Scope scope, int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        await using var work = services.CreateAsyncScope();
        var reader = work.ServiceProvider.GetRequiredService<FindingReader>();
        var standing = await reader.OfStationAsync(scope, stationId, fromUtc, toUtc, cancellationToken);
        var filled = await reader.WithdrawnAsync(scope, stationId, FindingCause.Missing, fromUtc, toUtc, cancellationToken);
        return [.. standing.Select(ToFact), .. filled.Select(ToFilled)];
    }

    private StationFact ToFact(Finding finding) => new(
        "finding." + finding.Cause.ToString().ToLowerInvariant(),
        words["Finding.Lane"],
        finding.FromUtc,
        finding.ToUtc,
        finding.Parameter,
        words["Finding.Line", words["Finding.Cause." + finding.Cause].Value, finding.Hours],
        finding.Level);

    // A gap that late values filled explains itself: it was doubted, and nobody need do anything.
    private StationFact ToFilled(Finding finding) => new(
        "finding.filled",
        words["Finding.Lane"],
        finding.FromUtc,
        finding.ToUtc,
        finding.Parameter,
        words["Finding.Filled", finding.Hours, finding.FirstSeenUtc.ToScreen(), finding.WithdrawnUtc?.ToScreen() ?? ""],
        FactLevel.Info);
}
