using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Outbox;
using Qingjian.Archive.Projections;
using Qingjian.Archive.Record;
using Qingjian.Archive.Retention;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Archive.Tests.Retention;

/// <summary>Journal, observations and record in one folder, with frames of 2020 in several compressed segments, and the clock in
/// November 2026.</summary>
internal sealed class RetentionHarness : IAsyncDisposable
{
    public const int Hours = 900;
    public static readonly DateTimeOffset Old = new(2020, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private readonly SqliteTestDb _db = new();

    public RetentionHarness() => Open();

    public string Folder { get; } = Directory.CreateTempSubdirectory("qingjian-retention-").FullName;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 7, 0, 0, TimeSpan.Zero));

    public FakeStations Stations { get; } = new();

    public Archive.Journal Journal { get; private set; } = null!;

    public ArchiveStore Store { get; private set; } = null!;

    public RecordProjection Record { get; private set; } = null!;

    public ObservationReader Reader => new(Store, Stations, Journal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ArchiveOptions Options => new() { Folder = Folder };

    public RetentionPolicies Policies(SqliteTestDb db) => new(db, new AuditTrail(db), Record, Time);

    public SqliteTestDb Db() => _db.Another();

    public RetentionRun Run(SqliteTestDb db) => new(db, Journal, Store, Record, () => Journal.DurablePosition, Folder, Time);

    /// <summary>Frames of 2020, each hour once, every hundredth a second time with other content, and one refusal.</summary>
    public async Task FillAsync()
    {
        for (var hour = 0; hour < Hours; hour++)
        {
            Frame(Old.AddHours(hour), $"{hour}.0");
            // A segment is closed between two groups only.
            if (hour % 50 == 0)
                await Journal.WaitDurableAsync(Journal.LastPosition, Cancel);
            if (hour % 100 == 7)
                Frame(Old.AddHours(hour - 1), $"{hour}.5");
            if (hour % 100 == 8)
                Frame(Old.AddHours(hour - 2), $"{hour - 1}.5");
        }
        Journal.Append(new NewEntry { Kind = EntryKind.Refused, StationId = 7, ReceivedUtc = Old.AddHours(3), Reason = 2, Peer = "10.0.0.7:5000"u8, Payload = new ReadOnlySequence<byte>("noise"u8.ToArray()) });
        // The newest segment is never touched: these make it another one.
        for (var filler = 0; filler < 800; filler++)
        {
            Frame(Time.GetUtcNow().AddHours(-900 + filler), "1");
            if (filler % 50 == 0)
                await Journal.WaitDurableAsync(Journal.LastPosition, Cancel);
        }
        await ProjectAsync();
        for (var look = 0; look < 3000 && Journal.ClosedSegments().Count < 3; look++)
            await Task.Delay(20, Cancel);
        Assert.InRange(Journal.ClosedSegments().Count, 3, 20);
    }

    public async Task ProjectAsync()
    {
        await Journal.WaitDurableAsync(Journal.LastPosition, Cancel);
        foreach (var projection in new IProjection[] { Store, Record })
        {
            using var step = new ProjectionStep(Journal, projection, 1 << 24, NullLogger.Instance);
            while (await step.RunAsync(Cancel))
            {
            }
        }
    }

    /// <summary>Enters and confirms a policy, and carries it into the record; its position in the journal.</summary>
    public async Task<long> PolicyAsync(int months = RetentionPolicies.LeastMonths)
    {
        await using var db = Db();
        var (fault, id) = await Policies(db).EnterAsync(months, "排污许可管理条例第十九条", "admin", Scope.Everything, Cancel);
        Assert.Equal(RetentionFault.None, fault);
        Assert.Equal(RetentionFault.None, await Policies(db).ConfirmAsync(id, "director", Scope.Everything, Cancel));
        return await CarryAsync();
    }

    /// <summary>Carries waiting events into the journal and the record; the position of the last.</summary>
    public async Task<long> CarryAsync()
    {
        await using var db = Db();
        while (await new OutboxStep(db, Journal, AloneServer.Cluster, Time).RunAsync(Cancel) > 0)
        {
        }
        var position = Journal.LastPosition;
        await ProjectAsync();
        return position;
    }

    /// <summary>As if the process had ended without a word and begun again.</summary>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        Store.Dispose();
        Record.Dispose();
        await Journal.DisposeAsync();
        meanwhile?.Invoke();
        Open();
    }

    /// <summary>The hashes of all segment files.</summary>
    public string[] Segments() => [.. Directory.GetFiles(Path.Combine(Folder, "journal"), "*.qjz").Order(StringComparer.Ordinal)
        .Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))];

    public async ValueTask DisposeAsync()
    {
        Store.Dispose();
        Record.Dispose();
        await Journal.DisposeAsync();
        await _db.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private void Open()
    {
        Journal = Archive.Journal.Open(new JournalOptions { Folder = Path.Combine(Folder, "journal"), GroupInterval = TimeSpan.Zero, GroupBytes = 4096, SegmentBytes = 64 * 1024 }, NullLogger.Instance);
        Store = new ArchiveStore(Options, Stations.Profile, NullLogger.Instance);
        Record = new RecordProjection(Options, Journal, Time, NullLogger<RecordProjection>.Instance);
    }

    private void Frame(DateTimeOffset stamp, string value)
    {
        var output = new ArrayBufferWriter<byte>();
        var header = new PacketHeader { Qn = "20200301120000000", St = "22", Command = Commands.HourData, Password = "secret", Mn = "010000A8900016F000169DC0", Flag = new PacketFlag(5) };
        var area = string.Create(CultureInfo.InvariantCulture, $"DataTime={stamp.ToOffset(TimeSpan.FromHours(8)):yyyyMMddHHmmss};a34004-Avg={value},a34004-Flag=N");
        FrameWriter.Write(output, header, Encoding.ASCII.GetBytes(area));
        Journal.Append(new NewEntry
        {
            Kind = EntryKind.Frame, StationId = 7, ProfileRevision = 1, ReceivedUtc = stamp.ToUniversalTime(), Peer = "10.0.0.7:5000"u8,
            Payload = new ReadOnlySequence<byte>(output.WrittenMemory),
        });
    }
}
