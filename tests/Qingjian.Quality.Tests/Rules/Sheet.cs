namespace Qingjian.Quality.Tests.Rules;

/// <summary>A few hours of one station, judged by the current pack.</summary>
internal sealed class Sheet
{
    private readonly double[] _values;
    private readonly double[] _medians;
    private readonly double[]? _coarse;

    private Sheet(double[] values, double[] medians, double[]? coarse)
    {
        (_values, _medians, _coarse) = (values, medians, coarse);
        States = StatesOf(values);
    }

    public SlotState[] States { get; }

    public double? InstrumentHigh { get; set; }

    public static Sheet Pm25(double[] values, double[]? medians = null) => new(values, medians ?? [], null);

    public static Sheet Crossed(double[] fine, double[] coarse) => new(fine, [], coarse);

    public IReadOnlyList<DoubtfulRun> Runs()
    {
        var pack = RulePack.Current;
        List<SeriesInput> series = [new("a34004", pack.For("air", "a34004"), _values, States, _medians, InstrumentHigh: InstrumentHigh)];
        if (_coarse is not null)
            series.Add(new("a34002", pack.For("air", "a34002"), _coarse, StatesOf(_coarse), []));
        return new StationTests(pack).Find(series, 0, _values.Length);
    }

    public IEnumerable<FindingCause> Causes() => Runs().SelectMany(run => Enumerable.Repeat(run.Cause, run.End - run.First));

    private static SlotState[] StatesOf(double[] values) =>
        [.. values.Select(value => double.IsNaN(value) ? SlotState.Absent : SlotState.Valued)];
}
