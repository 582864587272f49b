using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Review.Decisions;

/// <summary>The decisions in force as bands under a station's curves.</summary>
internal sealed class DecisionFacts(IServiceScopeFactory services, IStringLocalizer<ReviewWords> words) : IStationFacts
{
    // A unit of work of its own: a page asks several rooms, and one context serves one question at a time.
    public async Task<IReadOnlyList<StationFact>> FactsAsync(
        Scope scope, int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        await using var work = services.CreateAsyncScope();
        var decisions = await work.ServiceProvider.GetRequiredService<DecisionReader>()
            .OfStationAsync(scope, stationId, null, fromUtc, toUtc, cancellationToken);
        return [.. decisions.Where(decision => decision.InForce).Select(ToFact)];
    }

    private StationFact ToFact(Decision decision) => new(
        "decision",
        words["Review.Lane"],
        decision.FromUtc,
        decision.ToUtc,
        decision.Parameter,
        $"{words["Review.Verdict." + decision.Verdict]} · {words["Review.Reason." + decision.Reason]} · {decision.By}",
        decision.Verdict switch
        {
            Verdict.Invalid => FactLevel.Bad,
            Verdict.Doubtful => FactLevel.Warn,
            _ => FactLevel.Info,
        });
}
