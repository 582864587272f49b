using System.Buffers;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Archive.Projections;
using Qingjian.Archive.Record;

namespace Qingjian.Archive.Tests.Record;

/// <summary>A journal and its record in a folder of their own.</summary>
internal sealed class RecordHarness : IAsyncDisposable
{
    private ProjectionStep _step;

    public RecordHarness(int batchBytes = 1 << 24)
    {
        Journal = OpenJournal();
        (Record, _step) = OpenRecord(batchBytes);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("qingjian-record-").FullName;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 7, 0, 0, TimeSpan.Zero));

    public Archive.Journal Journal { get; private set; }

    public RecordProjection Record { get; private set; }

    public string RecordFolder => Path.Combine(Folder, "record");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public long Append(EntryKind kind, string payload, string peer = "10.0.0.7:5000") => Journal.Append(new NewEntry
    {
        Kind = kind,
        StationId = 7,
        ProfileRevision = 3,
        ReceivedUtc = Time.GetUtcNow(),
        Tolerances = 5,
        Reason = 2,
        LinkId = 11,
        Peer = Encoding.ASCII.GetBytes(peer),
        Payload = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(payload)),
    });

    public void AppendMany(int count)
    {
        for (var i = 0; i < count; i++)
            Append(EntryKind.Frame, $"##0085QN=20260301120000{i:D3};ST=22;CN=2061;PW=123456;MN=A{i};Flag=5;CP=&&a34004-Avg={i}&&ABCD\r\n");
    }

    public async Task Project()
    {
        await Journal.WaitDurableAsync(Journal.LastPosition, Cancel);
        while (await _step.RunAsync(Cancel))
        {
        }
    }

    /// <summary>One batch; false when there is none.</summary>
    public async Task<bool> Step() => await _step.RunAsync(Cancel);

    /// <summary>How many leaves the record has, as it says when it is opened.</summary>
    public async Task<long> Watermark() => await Record.BeginAsync(Cancel);

    /// <summary>The process ends and begins again; in between, something may happen to the files.</summary>
    public async Task Restart(Action? meanwhile = null, int batchBytes = 1 << 24)
    {
        _step.Dispose();
        Record.Dispose();
        await Journal.DisposeAsync();
        meanwhile?.Invoke();
        Journal = OpenJournal();
        (Record, _step) = OpenRecord(batchBytes);
    }

    /// <summary>Every file of the tree with its content.</summary>
    public Dictionary<string, string> Tiles() => Directory.EnumerateFiles(Path.Combine(RecordFolder, "tile"), "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(RecordFolder, file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    public async ValueTask DisposeAsync()
    {
        _step.Dispose();
        Record.Dispose();
        await Journal.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private Archive.Journal OpenJournal() => Archive.Journal.Open(
        new JournalOptions { Folder = Path.Combine(Folder, "journal"), GroupInterval = TimeSpan.Zero, SegmentBytes = 64 * 1024 }, NullLogger.Instance);

    private (RecordProjection, ProjectionStep) OpenRecord(int batchBytes)
    {
        var record = new RecordProjection(new ArchiveOptions { Folder = Folder }, Journal, Time, NullLogger<RecordProjection>.Instance);
        return (record, new ProjectionStep(Journal, record, batchBytes, NullLogger.Instance));
    }
}
