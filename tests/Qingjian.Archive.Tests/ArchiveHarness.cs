using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Months;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Projections;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Archive.Tests;

/// <summary>A journal, a store and a reader in a folder of their own, with two stations: 7 sends hours, 8 only minutes.</summary>
internal sealed class ArchiveHarness : IAsyncDisposable
{
    public const int SendsHours = 7;
    public const int SendsMinutes = 8;
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(8));
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-archive-").FullName;
    private readonly Func<ArchiveOptions, FakeStations, IObservationStore> _open;
    private ProjectionStep _step;

    public ArchiveHarness() : this((options, stations) => new ArchiveStore(options, stations.Profile, NullLogger.Instance))
    {
    }

    /// <summary>The same over another store, which is opened anew with each restart.</summary>
    public ArchiveHarness(Func<ArchiveOptions, FakeStations, IObservationStore> open)
    {
        _open = open;
        Journal = Archive.Journal.Open(new JournalOptions { Folder = Path.Combine(_folder, "journal"), GroupInterval = TimeSpan.Zero }, NullLogger.Instance);
        Place = OpenStore();
        _step = NewStep();
        Reader = new(Place, Stations, Journal);
    }

    public FakeStations Stations { get; } = new();

    public Archive.Journal Journal { get; }

    /// <summary>The store as the room sees it.</summary>
    public IObservationStore Place { get; private set; }

    /// <summary>The store of files, for tests that look into it.</summary>
    public ArchiveStore Store => (ArchiveStore)Place;

    public ObservationReader Reader { get; private set; }

    public static SeriesKey Pm25(int station = SendsHours, Period period = Period.Hour) => new(station, "a34004", period, Statistic.Average);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Appends an upload with one factor: <c>text</c> is what stands behind DataTime.</summary>
    public long Upload(int command, DateTimeOffset stamp, string text, int station = SendsHours, DateTimeOffset? received = null, int profileRevision = 1)
    {
        var output = new ArrayBufferWriter<byte>();
        var header = new PacketHeader { Qn = "20260301120000000", St = "22", Command = command, Password = "secret", Mn = "010000A8900016F000169DC0", Flag = new PacketFlag(5) };
        var area = string.Create(CultureInfo.InvariantCulture, $"DataTime={stamp.ToOffset(TimeSpan.FromHours(8)):yyyyMMddHHmmss};{text}");
        FrameWriter.Write(output, header, Encoding.UTF8.GetBytes(area));
        return Journal.Append(new NewEntry
        {
            Kind = EntryKind.Frame,
            StationId = station,
            ProfileRevision = profileRevision,
            ReceivedUtc = received ?? stamp.ToUniversalTime(),
            Peer = "10.0.0.7:5000"u8,
            Payload = new ReadOnlySequence<byte>(output.WrittenMemory),
        });
    }

    public long Hour(DateTimeOffset stamp, string value, string mark = "N") =>
        Upload(Commands.HourData, stamp, $"a34004-Avg={value},a34004-Flag={mark}");

    public long Minute(DateTimeOffset stamp, string value, string mark = "N") =>
        Upload(Commands.MinuteData, stamp, $"a34004-Avg={value},a34004-Flag={mark}", SendsMinutes);

    public long Link(EntryKind kind, DateTimeOffset at, ulong link, byte reason = 0, int station = SendsHours) => Journal.Append(new NewEntry
    {
        Kind = kind,
        StationId = station,
        ReceivedUtc = at.ToUniversalTime(),
        LinkId = link,
        Reason = reason,
        Peer = "10.0.0.7:5000"u8,
    });

    public long Refused(DateTimeOffset at, byte reason, string peer, int station = 0) => Journal.Append(new NewEntry
    {
        Kind = EntryKind.Refused,
        StationId = station,
        ReceivedUtc = at.ToUniversalTime(),
        Reason = reason,
        Peer = Encoding.ASCII.GetBytes(peer),
        Payload = new ReadOnlySequence<byte>("noise"u8.ToArray()),
    });

    /// <summary>Waits until everything appended is durable, then applies it as one batch.</summary>
    public async Task Project()
    {
        await Journal.WaitDurableAsync(Journal.LastPosition, Cancel);
        while (await _step.RunAsync(Cancel))
        {
        }
    }

    /// <summary>Closes a month, named as in 202603, whether it is over or not.</summary>
    public Task CloseMonth(int number) => Place.CloseAsync(DataMonth.Of(number), Cancel);

    /// <summary>The files of closed months that lie on the disk.</summary>
    public string[] ClosedFiles() => Directory.GetFiles(_folder, "*.parquet", SearchOption.AllDirectories);

    /// <summary>As if the process had ended without a word and begun again.</summary>
    public void Restart()
    {
        _step.Dispose();
        Place.Dispose();
        Place = OpenStore();
        _step = NewStep();
        Reader = new(Place, Stations, Journal);
    }

    public async Task<IReadOnlyList<ObservedValue>> Values(SeriesKey? series = null, DateTimeOffset? asOf = null) =>
        await Reader.SeriesAsync(Scope.Everything, series ?? Pm25(), Noon.AddDays(-40), Noon.AddDays(40), asOf, Cancel);

    /// <summary>The digits in force, by start.</summary>
    public async Task<string> Digits(SeriesKey? series = null) =>
        string.Join(' ', (await Values(series)).Select(value => $"{value.StartUtc.ToBeijing():HH:mm}={value.Digits}"));

    public long Count(string table) => Store.Read(generation => generation.File.Read(connection => connection.ReadLong($"select count(*) from {table}")));

    public void Execute(string sql) => Store.Read(generation => generation.File.Read(connection =>
    {
        connection.Execute(sql);
        return 0;
    }));

    public async ValueTask DisposeAsync()
    {
        _step.Dispose();
        Place.Dispose();
        await Journal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private IObservationStore OpenStore() => _open(new ArchiveOptions { Folder = _folder }, Stations);

    private ProjectionStep NewStep() => new(Journal, Place, 1 << 24, NullLogger.Instance);
}
