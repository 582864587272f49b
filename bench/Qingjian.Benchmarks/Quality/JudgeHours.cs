using BenchmarkDotNet.Attributes;
using Qingjian.Quality;

namespace Qingjian.Benchmarks.Quality;

/// <summary>All six tests over a station-year of six parameters, a value; and the median of eight neighbours, a slot.</summary>
[MemoryDiagnoser]
public class JudgeHours
{
    private readonly List<SeriesInput> _series = StationYear.Series();
    private readonly double[][] _peers = StationYear.PeerSeries();
    private readonly double[] _medians = new double[StationYear.Hours];
    private readonly CauseSet[] _spoke = new CauseSet[StationYear.Hours];
    private readonly StationTests _tests = new(RulePack.Current);

    private const int Values = StationYear.Hours * 6;

    /// <summary>This library: the tests.</summary>
    [Benchmark(OperationsPerInvoke = Values)]
    public int Tests()
    {
        var spoken = 0;
        foreach (var one in _series)
        {
            Array.Clear(_spoke);
            _tests.MarkAll(one, _series, _spoke);
            spoken += (int)_spoke[^1];
        }
        return spoken;
    }

    /// <summary>This library: the neighbours' median.</summary>
    [Benchmark(OperationsPerInvoke = StationYear.Hours)]
    public double Medians()
    {
        PeerMedian.Write(_peers, RulePack.Current.LeastNeighbours, _medians);
        return _medians[^1];
    }

    /// <summary>The tests with LINQ.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Values)]
    public int Linq() => _series.Sum(one => NaiveTests.Judge(one, one.Limits.CrossWith is null ? null : _series.Find(other => other.Parameter == one.Limits.CrossWith)));
}
