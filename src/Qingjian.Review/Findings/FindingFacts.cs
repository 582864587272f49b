using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Network;

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
        var findings = await work.ServiceProvider.GetRequiredService<FindingReader>()
            .OfStationAsync(scope, stationId, fromUtc, toUtc, cancellationToken);
        return [.. findings.Select(ToFact)];
    }

    private StationFact ToFact(Finding finding) => new(
        "finding." + finding.Cause.ToString().ToLowerInvariant(),
        words["Finding.Lane"],
        finding.FromUtc,
        finding.ToUtc,
        finding.Parameter,
        words["Finding.Line", words["Finding.Cause." + finding.Cause].Value, finding.Hours],
        finding.Level);
}
