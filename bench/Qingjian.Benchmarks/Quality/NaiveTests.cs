using Qingjian.Quality;

namespace Qingjian.Benchmarks.Quality;

/// <summary>The same six tests as one writes them first: LINQ over a window for every hour.</summary>
internal static class NaiveTests
{
    public static int Judge(SeriesInput one, SeriesInput? other)
    {
        var limits = one.Limits;
        var spoken = 0;
        for (var hour = 0; hour < one.Values.Length; hour++)
        {
            var (value, median) = (one.Values[hour], one.PeerMedians[hour]);
            var near = Enumerable.Range(hour - 12, 25).Where(slot => slot >= 0 && slot < one.Values.Length).ToList();
            if (RunThrough(near, hour, slot => one.States[slot] == SlotState.Absent) >= limits.MissingSlots)
                spoken++;
            if (value < limits.RangeLow || value > one.InstrumentHigh)
                spoken++;
            if (limits.FlatSlots > 0 && RunThrough(near, hour, slot => one.Values[slot] == value) >= limits.FlatSlots)
                spoken++;
            var sides = near.Where(slot => slot != hour && Math.Abs(slot - hour) <= 2).Select(slot => one.Values[slot]).Where(side => !double.IsNaN(side)).ToList();
            if (limits.SpikeRatio > 0 && sides.Count > 2 && value - sides.Max() >= limits.SpikeRise && value >= limits.SpikeRatio * sides.Max() && !(value < limits.SpikePeerRatio * median))
                spoken++;
            if (other is not null && Persists(near, hour, slot => one.Values[slot] - other.Values[slot] >= limits.CrossRise && one.Values[slot] >= limits.CrossRatio * other.Values[slot]))
                spoken++;
            if (limits.NeighbourRatio > 0 && Persists(near, hour, slot => Math.Abs(one.Values[slot] - one.PeerMedians[slot]) >= limits.NeighbourDistance
                && (one.Values[slot] * limits.NeighbourRatio <= one.PeerMedians[slot] || one.Values[slot] >= limits.NeighbourRatio * one.PeerMedians[slot])))
                spoken++;
        }
        return spoken;
    }

    private static int RunThrough(List<int> near, int hour, Func<int, bool> holds) => !holds(hour) ? 0
        : near.Where(slot => slot <= hour).Reverse().TakeWhile(holds).Count() + near.Where(slot => slot > hour).TakeWhile(holds).Count();

    private static bool Persists(List<int> near, int hour, Func<int, bool> suspect) => suspect(hour)
        && Enumerable.Range(hour - 3, 4).Any(start => near.Count(slot => slot >= start && slot < start + 4 && suspect(slot)) >= 3);
}
