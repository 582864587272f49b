using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>Keeps the accounts of a station: every due value of the span with its fate. Computed from the archive's projections
/// when asked for: what a rebuild gives is the same by construction, and a value that comes late changes the answer at once.</summary>
internal sealed class ReadLosses(GatherEvidence evidence, ObservationReader observations, StationDirectory stations, TimeProvider time)
{
    /// <summary>Most due values of one question.</summary>
    public const int MostValues = 50_000;

    /// <summary>How many values the span may hold at most, before anything is read.</summary>
    public static double ValuesOf(StationProfile profile, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc) =>
        DueValues.StepOf(profile, period) is var step && step > TimeSpan.Zero ? (toUtc - fromUtc) / step * profile.Parameters.Count : 0;

    /// <summary>Null when the scope has no such station.</summary>
    public async Task<LossLedger?> HandleAsync(
        Scope scope, string code, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        if (stations.FindByCode(scope, code) is not { } card)
            return null;
        var step = DueValues.StepOf(card.Profile, period);
        if (step <= TimeSpan.Zero)
            return new([], 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ValuesOf(card.Profile, period, fromUtc, toUtc), MostValues);
        var contact = (await observations.ContactsAsync(scope, [card.Id], cancellationToken)).GetValueOrDefault(card.Id);
        var starts = DueValues.Starts(card.Profile, DueValues.Since(card, contact), period, fromUtc, toUtc, time.GetUtcNow()).ToList();
        var known = await evidence.HandleAsync(scope, card, contact, period, fromUtc, toUtc, cancellationToken);
        var explain = new ExplainLoss(known, step);
        var repeats = await observations.RepeatsAsync(scope, card.Id, period, fromUtc, toUtc, cancellationToken);
        return new([.. card.Profile.InOrder.Select(parameter => AccountOf(parameter, starts, known, explain))], repeats);
    }

    private static ParameterLosses AccountOf(StationParameter parameter, List<DateTimeOffset> starts, LossEvidence known, ExplainLoss explain)
    {
        var there = known.Values.GetValueOrDefault(parameter.Code);
        var normal = there is null ? 0 : starts.Count(start => there.TryGetValue(start, out var value) && value is { Mark: 'N' or '\0', Fault: ValueFault.None });
        return new(parameter, starts.Count, normal, Joined(starts.Select(start => explain.Of(parameter.Code, start))));
    }

    private static List<LossRun> Joined(IEnumerable<LossRun> fates)
    {
        var runs = new List<LossRun>();
        foreach (var fate in fates)
        {
            if (runs.Count > 0 && runs[^1].Continues(fate))
                runs[^1] = runs[^1] with { ToUtc = fate.ToUtc, Count = runs[^1].Count + 1 };
            else
                runs.Add(fate);
        }
        return runs;
    }
}
