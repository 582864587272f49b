using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Reading;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Benchmarks.Archive;

/// <summary>A journal full of frames and an empty store: what the archive's benchmarks begin with.</summary>
internal sealed class ArchiveBench : IStationView, IAsyncDisposable
{
    public const int Stations = 200;
    public const int Factors = 20;
    public static readonly DateTimeOffset First = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly StationProfile EveryHour = new(
        1, null, StampMeaning.Beginning, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), false, true, TimeSpan.FromHours(1), Tolerances.None,
        Enumerable.Range(0, Factors).Select(CodeOf).ToFrozenDictionary(code => code, code => new StationParameter(code, code, code, code, Unit.MicrogramsPerCubicMetre, 1, 1, null, null)));

    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-bench-").FullName;

    public ArchiveBench() => Journal = Qingjian.Archive.Journal.Open(new JournalOptions { Folder = Path.Combine(_folder, "journal") }, NullLogger.Instance);

    public Qingjian.Archive.Journal Journal { get; }

    public static string CodeOf(int factor) => string.Create(CultureInfo.InvariantCulture, $"a{34000 + factor}");

    /// <summary>Hour frames of every station, hour by hour, as they arrive.</summary>
    public async Task Fill(int hours)
    {
        var output = new ArrayBufferWriter<byte>();
        var last = 0L;
        for (var hour = 0; hour < hours; hour++)
        {
            for (var station = 1; station <= Stations; station++)
            {
                output.ResetWrittenCount();
                FrameWriter.Write(output, Header(), DataArea(First.AddHours(hour), station));
                last = Journal.Append(new NewEntry { Kind = EntryKind.Frame, StationId = station, ProfileRevision = 1, ReceivedUtc = First.AddHours(hour + 1), Payload = new ReadOnlySequence<byte>(output.WrittenMemory) });
            }
        }
        await Journal.WaitDurableAsync(last, CancellationToken.None);
    }

    public ArchiveStore OpenStore(string name) => new(new ArchiveOptions { Folder = Path.Combine(_folder, name), StoreMegabytes = 2048 }, Profile, NullLogger.Instance);

    public bool IsVisible(Scope scope, int stationId) => true;

    public IReadOnlyList<StationCard> Within(Scope scope) => [];

    public StationCard? Find(int stationId) => null;

    public StationCard? FindByCode(Scope scope, string code) => null;

    public StationProfile? Profile(int stationId, int revision) => EveryHour;

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static PacketHeader Header() => new() { Qn = "20260301120000000", St = "22", Command = Commands.HourData, Password = "123456", Mn = "010000A8900016F000169DC0", Flag = new PacketFlag(5) };

    private static byte[] DataArea(DateTimeOffset stamp, int station)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"DataTime={stamp:yyyyMMddHHmmss}");
        for (var factor = 0; factor < Factors; factor++)
            text.Append(CultureInfo.InvariantCulture, $";{CodeOf(factor)}-Avg={10 + (stamp.Hour * 7 + factor * 3 + station) % 90}.{station % 10},{CodeOf(factor)}-Flag=N");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
