using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;
using Qingjian.Review.Decisions;
using Qingjian.Supervision;
using Qingjian.Verify.Tests.Hosting;

[assembly: AssemblyFixture(typeof(DataFolder))]

namespace Qingjian.Verify.Tests.Hosting;

/// <summary>A data folder as the real rooms leave it: a day of frames, a compressed and a plain segment, three decisions, an
/// issue with a plan, the record over all of it, and two proof bundles beside it. Tests work on copies.</summary>
public sealed class DataFolder : IAsyncLifetime
{
    public const string Station = "N1";
    public const string Password = "hunter27";
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset _midnight = new(2026, 11, 20, 0, 0, 0, TimeSpan.FromHours(8));
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-verify-").FullName;
    private readonly FakeTimeProvider _clock = new(_now);

    public string Key { get; private set; } = "";

    public long Size { get; private set; }

    /// <summary>The newest checkpoint, as a person may have kept it.</summary>
    public string Checkpoint { get; private set; } = "";

    public string ValueBundle { get; private set; } = "";

    public string DecisionBundle { get; private set; } = "";

    private static CancellationToken Cancel => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await using var app = House.Build(_folder, _clock);
        await using (var work = app.Services.CreateAsyncScope())
            await work.ServiceProvider.GetRequiredService<QingjianDb>().Database.EnsureCreatedAsync(Cancel);
        await app.StartAsync(Cancel);
        await EnterStationAsync(app);
        var journal = app.Services.GetRequiredService<Journal>();
        await SendNoiseAsync(journal);
        await UntilAsync(() => Directory.EnumerateFiles(Path.Combine(_folder, "journal"), "*.qjz").Any());
        SendDay(app, journal);
        await UntilAsync(() => app.Services.GetRequiredService<ObservationReader>().AppliedPosition == journal.LastPosition);
        var sent = journal.LastPosition;
        await DecideAsync(app);
        await UntilAsync(() => journal.LastPosition == sent + 3);
        // Opened, notified, plan filed.
        await OpenIssueAsync(app);
        await UntilAsync(() => journal.LastPosition == sent + 6);
        await KeepProofsAsync(app, journal);
        await app.StopAsync(Cancel);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    /// <summary>The moment at which the folder was left.</summary>
    public static DateTimeOffset Now => _now;

    /// <summary>A copy to be harmed; the caller deletes it.</summary>
    public string Copy()
    {
        var target = Directory.CreateTempSubdirectory("qingjian-verify-copy-").FullName;
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return target;
    }

    private static async Task EnterStationAsync(WebApplication app)
    {
        var station = new NewStation
        {
            Code = Station,
            Name = "城南站",
            NameEn = "South",
            Element = Element.Air,
            RegionCode = "990100",
            OperatorCode = "OP-A",
            Mn = "MN" + Station,
            Password = Password,
            Longitude = 101.5,
            Latitude = 31.2,
            SendsHours = true,
            Parameters = [new NewParameter("a34004", Unit.MicrogramsPerCubicMetre, 0)],
        };
        var result = await app.Services.GetRequiredService<StationRegistration>()
            .RegisterAsync(new NewNetwork([new("990100", null, "云川市", "Yunchuan")], [new("OP-A", OrganisationKind.Operator, "甲运维", "Operator A", "990100")], [station]), "test", Scope.Everything, Cancel);
        Assert.Empty(result.Refused);
    }

    // More than one segment: what does not compress, so that its size is known, then frames of many fields, some with a wrong checksum.
    private static async Task SendNoiseAsync(Journal journal)
    {
        var random = new Random(20261122);
        for (var i = 0; i < 300; i++)
        {
            var payload = i < 200 ? new byte[4096] : LongFrame(random, i);
            if (i < 200)
                random.NextBytes(payload);
            journal.Append(new NewEntry { Kind = EntryKind.Refused, ReceivedUtc = _midnight.ToUniversalTime(), Peer = "10.0.0.9:4000"u8, Payload = new ReadOnlySequence<byte>(payload) });
        }
        // The next group begins a new segment.
        await journal.WaitDurableAsync(journal.LastPosition, Cancel);
        journal.Append(new NewEntry { Kind = EntryKind.LinkUp, ReceivedUtc = _midnight.ToUniversalTime(), Peer = "10.0.0.9:4000"u8 });
    }

    private static byte[] LongFrame(Random random, int number)
    {
        var (output, stamp) = (new ArrayBufferWriter<byte>(), _midnight.AddSeconds(number));
        var area = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"DataTime={stamp:yyyyMMddHHmmss}"));
        for (var factor = 1; factor <= 90; factor++)
            area.Append(CultureInfo.InvariantCulture, $";w{number % 2 + 1}{factor:D4}-SampleTime={stamp:yyyyMMddHHmmss},w{number % 2 + 1}{factor:D4}-Rtd={random.Next(1000)}");
        FrameWriter.Write(output, new PacketHeader { Qn = $"{stamp:yyyyMMddHHmmss}{number:D3}", St = "21", Command = Commands.HourData, Password = Password, Mn = $"UNKNOWN{number % 5}", Flag = new PacketFlag(5) }, Encoding.ASCII.GetBytes(area.ToString()));
        var frame = output.WrittenSpan.ToArray();
        frame[^3] ^= (byte)(number % 10 == 0 ? 1 : 0);
        return frame;
    }

    private static void SendDay(WebApplication app, Journal journal)
    {
        var station = app.Services.GetRequiredService<StationDirectory>().FindByCode(Station)!.Id;
        for (var hour = 0; hour < 24; hour++)
        {
            var output = new ArrayBufferWriter<byte>();
            var stamp = _midnight.AddHours(hour);
            var area = string.Create(CultureInfo.InvariantCulture, $"DataTime={stamp:yyyyMMddHHmmss};a34004-Avg={35 + hour},a34004-Flag=N");
            FrameWriter.Write(output, new PacketHeader { St = "22", Command = Commands.HourData, Password = Password, Mn = "MN" + Station, Flag = new PacketFlag(5) }, Encoding.ASCII.GetBytes(area));
            journal.Append(new NewEntry
            {
                Kind = EntryKind.Frame,
                StationId = station,
                ProfileRevision = 1,
                ReceivedUtc = stamp.AddHours(1).ToUniversalTime(),
                Peer = "10.0.0.7:5000"u8,
                Payload = new ReadOnlySequence<byte>(output.WrittenMemory),
            });
        }
    }

    private static async Task DecideAsync(WebApplication app)
    {
        await using var work = app.Services.CreateAsyncScope();
        var decide = work.ServiceProvider.GetRequiredService<Decide>();
        foreach (var (from, verdict) in new[] { (3, Verdict.Invalid), (9, Verdict.Doubtful) })
        {
            var wanted = new NewDecision(Station, "a34004", _midnight.AddHours(from), _midnight.AddHours(from + 3), verdict, "sampling-system", "与工单 037 \"同一故障\"", null, 0);
            Assert.NotNull((await decide.RunAsync(Scope.Everything, "wangmin", wanted, Cancel)).Made);
        }
        Assert.NotNull((await work.ServiceProvider.GetRequiredService<TakeBack>().RunAsync(Scope.Everything, "chenzhuo", 1, "仪器已校准", Cancel)).Made);
    }

    private static async Task OpenIssueAsync(WebApplication app)
    {
        await using var work = app.Services.CreateAsyncScope();
        var desk = work.ServiceProvider.GetRequiredService<IssueDesk>();
        var wanted = new NewIssue(
            Station, IssueClass.Analyser, IssueGrade.Considerable, "PM₂.₅ 采样管路漏气", "查明原因并整改", "a34004", _midnight.AddHours(3).ToUniversalTime(), _midnight.AddHours(6).ToUniversalTime());
        var opened = await desk.OpenAsync(wanted, new("wangmin", Role.Officer, Scope.Everything), Cancel);
        Assert.Empty(opened.Refused);
        var step = new IssueStep(IssueAction.FilePlan, 2, "更换接头") { Plan = new("更换采样接头", "周航", new(2026, 11, 25)) };
        Assert.Empty((await desk.ActAsync(opened.Number!, step, new("zhouhang", Role.OperatorEngineer, Scope.Everything), Cancel)).Refused);
    }

    private async Task KeepProofsAsync(WebApplication app, Journal journal)
    {
        await using var work = app.Services.CreateAsyncScope();
        var record = work.ServiceProvider.GetRequiredService<RecordReader>();
        await UntilAsync(() => record.Status.Newest?.Size == journal.LastPosition);
        (Key, Size, Checkpoint) = (record.Status.Newest!.Key.ToString(), record.Status.Newest.Size, record.Status.Newest.Note);
        var station = app.Services.GetRequiredService<StationDirectory>().FindByCode(Station)!.Id;
        var value = await record.OfValueAsync(Scope.Everything, new SeriesKey(station, "a34004", Period.Hour, Statistic.Average), _midnight.AddHours(8).ToUniversalTime(), 1, Cancel);
        var decision = await record.OfDecisionAsync(Scope.Everything, 2, Cancel);
        ValueBundle = JsonSerializer.Serialize(value.Bundle, JsonSerializerOptions.Web);
        DecisionBundle = JsonSerializer.Serialize(decision.Bundle, JsonSerializerOptions.Web);
    }

    // The outbox looks again every second of this clock.
    private async Task UntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Cancel);
        }
    }
}
