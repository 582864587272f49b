using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Projections;

namespace Qingjian.Benchmarks.Archive;

/// <summary>From journal to queryable rows: 480,000 values, against the store's plain appender without decoding or
/// revisions. Time per value.</summary>
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls Close.")]
[MemoryDiagnoser]
public class ProjectFrames
{
    private const int Hours = 120;
    private const int Values = Hours * ArchiveBench.Stations * ArchiveBench.Factors;
    private ArchiveBench? _bench;
    private ArchiveStore? _store;
    private int _run;

    [GlobalSetup]
    public async Task Open()
    {
        _bench = new ArchiveBench();
        await _bench.Fill(Hours);
    }

    [GlobalCleanup]
    public async Task Close() => await _bench!.DisposeAsync();

    [IterationSetup]
    public void OpenEmpty() => _store = _bench!.OpenStore($"store-{_run++}");

    [IterationCleanup]
    public void CloseStore() => _store!.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Values, Description = "projection: decode, revisions, commit")]
    public async Task Project()
    {
        using var step = new ProjectionStep(_bench!.Journal, _store!, 1 << 24, NullLogger.Instance);
        while (await step.RunAsync(CancellationToken.None))
        {
        }
    }

    [Benchmark(OperationsPerInvoke = Values, Description = "plain appender, commit")]
    public void Append() => _store!.Read(generation => generation.File.Read(connection =>
    {
        var (one, normal) = (1, (byte)'N');
        using var transaction = connection.BeginTransaction();
        using (var appender = connection.CreateAppender("observation"))
        {
            for (var i = 0L; i < Values; i++)
                appender.CreateRow().AppendValue((int)(i % 4000)).AppendValue(i / 4000 * 3_600_000).AppendValue(i % 900).AppendValue((byte)1)
                    .AppendValue(normal).AppendValue((short)1).AppendValue((byte)0).AppendValue(one).AppendValue(i).AppendValue(i / 20).EndRow();
        }
        transaction.Commit();
        return 0;
    }));
}
