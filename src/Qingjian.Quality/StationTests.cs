using Qingjian.Quality.Tests;

namespace Qingjian.Quality;

/// <summary>Judges the series of one station together: all tests on every series, one cause for every slot, and one run
/// where all parameters are missing at once.</summary>
public sealed class StationTests(RulePack pack)
{
    private static readonly IHourTest[] Tests =
        [new MissingTest(), new RangeTest(), new FlatTest(), new SpikeTest(), new CrossTest(), new NeighbourTest()];

    /// <summary>The runs that lie in <c>[from, to)</c>; a run that goes on outside is cut there. Slots outside serve as
    /// context: with <see cref="RulePack.Context"/> of them on both sides the answer is that of the whole series.</summary>
    public IReadOnlyList<DoubtfulRun> Find(IReadOnlyList<SeriesInput> series, int from, int to)
    {
        var runs = new List<DoubtfulRun>();
        if (series.Count == 0)
            return runs;
        var station = StationMissing(series);
        AddStation(station, from, to, runs);
        foreach (var one in series)
        {
            var spoke = new CauseSet[one.States.Length];
            MarkAll(one, series, spoke);
            AddSeries(one, series, spoke, station, from, to, runs);
        }
        return runs;
    }

    /// <summary>Runs every test over one series; the hot path, which allocates nothing.</summary>
    /// <param name="one">The series.</param>
    /// <param name="station">The station's series, for the tests that compare two of them.</param>
    /// <param name="spoke">Takes the tests that spoke, one entry a slot; must be empty.</param>
    public void MarkAll(SeriesInput one, IReadOnlyList<SeriesInput> station, Span<CauseSet> spoke)
    {
        var window = WindowOf(one, station);
        foreach (var test in Tests)
            test.Mark(window, spoke);
    }

    private SeriesWindow WindowOf(SeriesInput one, IReadOnlyList<SeriesInput> station)
    {
        var other = one.Limits.CrossWith is { } code ? Other(station, code) : null;
        return new SeriesWindow
        {
            Values = one.Values,
            States = one.States,
            PeerMedians = one.PeerMedians,
            CrossValues = other is null ? [] : other.Values,
            CrossStates = other is null ? [] : other.States,
            Limits = one.Limits,
            Persistence = pack.Persistence,
            InstrumentLow = one.InstrumentLow,
            InstrumentHigh = one.InstrumentHigh,
        };
    }

    private static SeriesInput? Other(IReadOnlyList<SeriesInput> station, string code)
    {
        for (var i = 0; i < station.Count; i++)
        {
            if (station[i].Parameter == code)
                return station[i];
        }
        return null;
    }

    // All that are due must be missing; a slot at which nothing is due is not missing.
    private CauseSet[] StationMissing(IReadOnlyList<SeriesInput> series)
    {
        var states = new SlotState[series[0].States.Length];
        for (var slot = 0; slot < states.Length; slot++)
        {
            var (absent, due) = (0, 0);
            foreach (var one in series)
            {
                absent += one.States[slot] == SlotState.Absent ? 1 : 0;
                due += one.States[slot] == SlotState.NotDue ? 0 : 1;
            }
            states[slot] = due > 0 && absent == due ? SlotState.Absent : due > 0 ? SlotState.Valued : SlotState.NotDue;
        }
        var spoke = new CauseSet[states.Length];
        MissingTest.Mark(states, pack.Constants.StationMissingSlots, spoke);
        return spoke;
    }

    private void AddStation(ReadOnlySpan<CauseSet> spoke, int from, int to, List<DoubtfulRun> runs)
    {
        foreach (var (cause, first, end) in CauseRuns.Of(spoke, [], pack.Constants.Bridge, from, to))
        {
            var numbers = new Dictionary<string, double> { ["least"] = pack.Constants.StationMissingSlots };
            runs.Add(new(null, cause, first, end, [new(cause, end - first, first, numbers)]));
        }
    }

    private void AddSeries(
        SeriesInput one, IReadOnlyList<SeriesInput> series, CauseSet[] spoke, CauseSet[] station, int from, int to, List<DoubtfulRun> runs)
    {
        foreach (var (cause, first, end) in CauseRuns.Of(spoke, station, pack.Constants.Bridge, from, to))
            runs.Add(new(one.Parameter, cause, first, end, Evidence(WindowOf(one, series), spoke, cause, first, end)));
    }

    private static List<TestEvidence> Evidence(in SeriesWindow window, CauseSet[] spoke, FindingCause cause, int first, int end)
    {
        var evidence = new List<TestEvidence>();
        foreach (var test in Tests)
        {
            var bit = CauseRuns.BitOf(test.Cause);
            var (slots, best, weight) = (0, -1, double.NegativeInfinity);
            for (var slot = first; slot < end; slot++)
            {
                if ((spoke[slot] & bit) == 0)
                    continue;
                slots++;
                if (test.Weight(window, slot) is var found && found > weight)
                    (best, weight) = (slot, found);
            }
            if (best < 0)
                continue;
            var numbers = new Dictionary<string, double>();
            test.Explain(window, best, numbers);
            evidence.Insert(test.Cause == cause ? 0 : evidence.Count, new(test.Cause, slots, best, numbers));
        }
        return evidence;
    }
}
