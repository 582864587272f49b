using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Projections;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Benchmarks.Archive;

/// <summary>One series-month out of 4,000 series (3 million values), and the newest hour of every station.</summary>
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls Close.")]
public class ReadSeriesMonth
{
    private const int Hours = 744;
    private ArchiveBench? _bench;
    private ArchiveStore? _store;
    private ObservationReader? _reader;

    [GlobalSetup]
    public async Task Open()
    {
        _bench = new ArchiveBench();
        await _bench.Fill(Hours);
        _store = _bench.OpenStore("store");
        _reader = new ObservationReader(_store, _bench, _bench.Journal);
        using var step = new ProjectionStep(_bench.Journal, _store, 1 << 24, NullLogger.Instance);
        while (await step.RunAsync(CancellationToken.None))
        {
        }
    }

    [GlobalCleanup]
    public async Task Close()
    {
        _store!.Dispose();
        await _bench!.DisposeAsync();
    }

    [Benchmark(Description = "one series-month of hours")]
    public async Task<int> Month()
    {
        var values = await _reader!.SeriesAsync(Scope.Everything, new SeriesKey(77, ArchiveBench.CodeOf(7), Period.Hour, Statistic.Average),
            ArchiveBench.First, ArchiveBench.First.AddHours(Hours), null, CancellationToken.None);
        return values.Count;
    }

    [Benchmark(Description = "newest hour of 200 stations × 20 parameters")]
    public int Newest() => _reader!.Latest(Scope.Everything, [.. Enumerable.Range(1, ArchiveBench.Stations)], Period.Hour).Count;
}
