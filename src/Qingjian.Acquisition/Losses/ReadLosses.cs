using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>Keeps the accounts of a station: every due value of the span with its fate. Computed from the archive's projections
/// when asked for: what a rebuild gives is the same by construction, and a value that comes late changes the answer at once.</summary>
internal sealed class ReadLosses(ObservationReader observations, StationDirectory stations, TimeProvider time)
{
    /// <summary>Most due values of one question.</summary>
    public const int MostValues = 50_000;

    private const int MostRefusals = 5000;
    // Which link ended last before the span tells whether the platform or the station was away.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(31);

    /// <summary>Time between two starts; zero when the station owes no values of the period.</summary>
    public static TimeSpan StepOf(StationProfile profile, Period period) => period switch
    {
        Period.Minute => profile.SendsMinutes ? profile.MinuteInterval : TimeSpan.Zero,
        Period.Hour => profile.SendsHours ? profile.HourStep : TimeSpan.Zero,
        _ => TimeSpan.Zero,
    };

    /// <summary>How many values the span may hold at most, before anything is read.</summary>
    public static double ValuesOf(StationProfile profile, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc) =>
        StepOf(profile, period) is var step && step > TimeSpan.Zero ? (toUtc - fromUtc) / step * profile.Parameters.Count : 0;

    /// <summary>Null when the scope has no such station.</summary>
    public async Task<LossLedger?> HandleAsync(
        Scope scope, string code, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        if (stations.FindByCode(scope, code) is not { } station)
            return null;
        var step = StepOf(station.Profile, period);
        if (step <= TimeSpan.Zero)
            return new(0, new Dictionary<LossState, int>(), 0, []);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ValuesOf(station.Profile, period, fromUtc, toUtc), MostValues);
        var explain = new ExplainLoss(await KnownAsync(scope, station, period, fromUtc, toUtc, cancellationToken), step);
        var starts = Starts(fromUtc, toUtc, step, time.GetUtcNow() - step - ExplainLoss.Grace).ToList();
        var fates = station.Profile.InOrder.SelectMany(parameter => starts.Select(start => explain.Of(parameter.Code, start))).ToList();
        var repeats = await observations.RepeatsAsync(scope, station.Id, period, fromUtc, toUtc, cancellationToken);
        return new(fates.Count, fates.GroupBy(fate => fate.State).ToDictionary(same => same.Key, same => same.Count()), repeats, Joined(fates));
    }

    // Starts are aligned to the Beijing day; what starts after the newest due one may still come.
    private static IEnumerable<DateTimeOffset> Starts(DateTimeOffset fromUtc, DateTimeOffset toUtc, TimeSpan step, DateTimeOffset newest)
    {
        var ticks = (fromUtc.ToBeijing().Ticks + step.Ticks - 1) / step.Ticks * step.Ticks;
        for (var start = new DateTimeOffset(ticks, BeijingTime.Offset).ToUniversalTime(); start < toUtc && start <= newest; start += step)
            yield return start;
    }

    private async Task<LossEvidence> KnownAsync(
        Scope scope, StationCard station, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        var upTo = toUtc + StepOf(station.Profile, period) + ExplainLoss.Grace;
        var links = await observations.LinksAsync(scope, station.Id, fromUtc - Memory, upTo, cancellationToken);
        var refusals = await observations.RefusalsAsync(scope, fromUtc, upTo, MostRefusals, cancellationToken);
        var values = new Dictionary<string, IReadOnlyDictionary<DateTimeOffset, ObservedValue>>();
        foreach (var series in observations.SeriesOf(scope, station.Id).Where(key => key.Period == period && (key.Statistic is Statistic.Average or Statistic.Value)))
        {
            // A day before, so that a mark set before the span is known. A value came when its first content came.
            var all = await observations.RevisionsAsync(scope, series, fromUtc - TimeSpan.FromDays(1), toUtc, cancellationToken);
            var first = all.Where(value => value.Origin == Origin.Sent).GroupBy(value => value.StartUtc)
                .ToDictionary(same => same.Key, same => same.MinBy(value => value.Revision));
            if (!values.TryGetValue(series.Parameter, out var other) || first.Count > other.Count)
                values[series.Parameter] = first;
        }
        return new(links, [.. refusals.Where(row => row.StationId == station.Id)], values);
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
