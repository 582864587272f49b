using Qingjian.Hj212;

namespace Qingjian.Archive.Observations;

/// <summary>Consecutive hours of one parameter with the same device mark.</summary>
internal readonly record struct MarkRun(FactorCode Factor, char Mark, DateTimeOffset StartUtc, DateTimeOffset EndUtc)
{
    public bool Continues(MarkRun next) => Factor == next.Factor && Mark == next.Mark && EndUtc == next.StartUtc;

    /// <summary>Average, minimum and maximum of one parameter carry one mark: it is one fact.</summary>
    public bool Contains(MarkRun other) =>
        Factor == other.Factor && Mark == other.Mark && StartUtc <= other.StartUtc && EndUtc >= other.EndUtc;

    /// <summary>Runs out of single hours, which come by series, mark and start.</summary>
    public static List<MarkRun> Joined(IEnumerable<(FactorCode Factor, long StartMs, byte Mark)> hours)
    {
        var runs = new List<MarkRun>();
        foreach (var (factor, startMs, mark) in hours)
        {
            var start = DateTimeOffset.FromUnixTimeMilliseconds(startMs);
            var hour = new MarkRun(factor, (char)mark, start, start.AddHours(1));
            if (runs.Count > 0 && runs[^1].Continues(hour))
                runs[^1] = runs[^1] with { EndUtc = hour.EndUtc };
            else if (!runs.Any(run => run.Contains(hour)))
                runs.Add(hour);
        }
        return runs;
    }
}
