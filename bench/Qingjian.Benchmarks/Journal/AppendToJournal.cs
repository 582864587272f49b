using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive;

namespace Qingjian.Benchmarks.Journal;

/// <summary>What group commit costs: 10,000 entries of 600 bytes (a frame of some 20 values), durable at the end, against
/// one fsync per entry (1,000 of them, or it takes minutes) and against no fsync at all.</summary>
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls Close.")]
[MemoryDiagnoser]
public class AppendToJournal
{
    private const int Entries = 10_000;
    private const int SyncedEntries = 1_000;
    private static readonly DateTimeOffset Received = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);
    private readonly byte[] _frame = new byte[600];
    private string _folder = "";
    private Qingjian.Archive.Journal? _journal;
    private FileStream? _plain;

    [GlobalSetup]
    public void Open()
    {
        _folder = Directory.CreateTempSubdirectory("qingjian-bench-").FullName;
        new Random(1).NextBytes(_frame);
        _journal = Qingjian.Archive.Journal.Open(new JournalOptions { Folder = Path.Combine(_folder, "journal") }, NullLogger.Instance);
        _plain = new FileStream(Path.Combine(_folder, "plain"), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    [GlobalCleanup]
    public async Task Close()
    {
        await _journal!.DisposeAsync();
        await _plain!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Entries, Description = "journal, group commit")]
    public async Task Group()
    {
        var last = 0L;
        for (var i = 0; i < Entries; i++)
            last = _journal!.Append(new NewEntry { Kind = EntryKind.Frame, StationId = 1, ReceivedUtc = Received, Payload = new ReadOnlySequence<byte>(_frame) });
        await _journal!.WaitDurableAsync(last, CancellationToken.None);
    }

    [Benchmark(OperationsPerInvoke = SyncedEntries, Description = "file, one fsync per entry")]
    public void SyncEach()
    {
        for (var i = 0; i < SyncedEntries; i++)
        {
            _plain!.Write(_frame);
            _plain.Flush(flushToDisk: true);
        }
    }

    [Benchmark(OperationsPerInvoke = Entries, Description = "file, no fsync")]
    public void SyncNever()
    {
        for (var i = 0; i < Entries; i++)
            _plain!.Write(_frame);
        _plain!.Flush(flushToDisk: false);
    }
}
