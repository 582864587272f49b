using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Acquisition.Gateway;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network.Profiles;

namespace Qingjian.Server.Tests.Gateway;

/// <summary>A station that encrypts its data areas (HJ 212-2025 6.4): from the socket to the value, and again from the journal.</summary>
public sealed class EncryptedStationTests
{
    private const string FirstKey = "k7Qe2mZp9xLw4RtB";
    private const string SecondKey = "Zq81mmWc5yTf0HsN";
    private static readonly DateTimeOffset _hour = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Encrypted_frames_become_values_and_again_after_a_rebuild_even_when_the_key_has_changed()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        await using (var server = await RunningServer.StartAsync(folder, TimeProvider.System, TestStation.Registration with { DataKey = FirstKey }))
        {
            using var station = await TestStation.ConnectAsync(server.Gateway);
            for (var i = 0; i < 20; i++)
                await AnswersAsync(station, Closed(FirstKey, i, $"3{i}.5"));
            await ChangeAsync(server, SecondKey, refusesPlainText: true);
            await AnswersAsync(station, Closed(SecondKey, 20, "77.25"));
            await AssertKeptAsync(server);
            var behind = await server.Observations.FrameBehindAsync(Scope.Everything, Series(server), _hour, 1, Cancel);
            Assert.Contains("a34004-Avg=30.5", behind!.Text, StringComparison.Ordinal);
            await server.StopAsync();
            foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
                Assert.False(Contains(await File.ReadAllBytesAsync(file, Cancel), FirstKey), $"The key stands in {file}.");
            Directory.Delete(Path.Combine(folder, "store"), recursive: true);
            await using var after = await RunningServer.StartAsync(folder, TimeProvider.System);
            await AssertKeptAsync(after);
        }
    }

    [Fact]
    public async Task A_wrong_key_and_plain_text_where_cipher_is_due_are_refused_by_their_own_names()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration with { DataKey = FirstKey });
        using var station = await TestStation.ConnectAsync(server.Gateway);
        await AnswersAsync(station, TestStation.HourFrame(_hour, "36"));
        await ChangeAsync(server, null, refusesPlainText: true);
        for (var i = 0; i < 5; i++)
            await station.SendAsync(TestStation.HourFrame(_hour.AddHours(-i), "36"));
        for (var i = 0; i < 7; i++)
            await station.SendAsync(Closed(SecondKey, i, "36.5"));
        await AnswersAsync(station, Closed(FirstKey, 1, "36.5"));
        Assert.Equal((5L, 7L), (await server.RefusedAsync((byte)RefusalReason.PlainText), await server.RefusedAsync((byte)RefusalReason.DataKey)));
        Assert.Equal(2, server.Services.GetRequiredService<GatewayCounters>().AcceptedFrames);
    }

    [Fact]
    public async Task A_command_that_the_edition_encrypts_leaves_encrypted_and_the_station_reads_it()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration with { DataKey = FirstKey, Dialect = Dialect.Hj2025 });
        var card = server.Stations.FindByCode("T-A01")!;
        var sent = CommandFrame.Write(card, Asked(3020, "PolId=w00000;InfoId=i11001;BeginTime=20260101000000;EndTime=20260102000000"), Dialect.Hj2025, _hour);
        Assert.True(EncryptedFrame.IsOpaque(sent));
        Assert.True(EncryptedFrame.TryOpen(sent, Sm4Key.FromText(FirstKey), out var plain));
        Assert.Contains("BeginTime=20260101000000", System.Text.Encoding.ASCII.GetString(plain), StringComparison.Ordinal);
        var time = CommandFrame.Write(card, Asked(Hj212.Commands.SetTime, "SystemTime=20260101000000"), Dialect.Hj2025, _hour);
        Assert.Contains("SystemTime=20260101000000", System.Text.Encoding.ASCII.GetString(time), StringComparison.Ordinal);
    }

    private static CommandRow Asked(int code, string dataArea)
    {
        var row = new CommandRow { Number = "1", StationCode = "T-A01", RegionPath = "", AskedBy = "officer", Why = "", Kind = "", Code = code, DataArea = dataArea };
        row.Begin("20260101000000000");
        return row;
    }

    private static byte[] Closed(string key, int hour, string value) =>
        EncryptedFrame.Close(TestStation.HourFrame(_hour.AddHours(-hour), value), Sm4Key.FromText(key));

    private static async Task AnswersAsync(TestStation station, byte[] frame)
    {
        await station.SendAsync(frame);
        Assert.Contains(";CN=9014;", await station.ReceiveAsync(), StringComparison.Ordinal);
    }

    private static async Task ChangeAsync(RunningServer server, string? key, bool refusesPlainText)
    {
        await using var work = server.Services.CreateAsyncScope();
        var card = server.Stations.FindByCode("T-A01")!;
        var draft = ProfileDraftReading.Of(card.Profile);
        (draft.DataKey, draft.RefusesPlainText) = (key, refusesPlainText);
        var wanted = ProfileDraftReading.Read(draft, card, new())!;
        Assert.Empty((await work.ServiceProvider.GetRequiredService<EditProfile>().HandleAsync("T-A01", wanted, card.Profile.Revision, "officer", Scope.Everything, Cancel))!);
    }

    private static SeriesKey Series(RunningServer server) => new(server.Stations.FindByCode("T-A01")!.Id, "a34004", Period.Hour, Statistic.Average);

    private static async Task AssertKeptAsync(RunningServer server)
    {
        await server.CaughtUpAsync();
        var kept = await server.Observations.SeriesAsync(Scope.Everything, Series(server), _hour.AddDays(-2), _hour.AddHours(1), null, Cancel);
        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => (_hour.AddHours(-i), (string?)$"3{i}.5")).Append((_hour.AddHours(-20), "77.25")),
            kept.OrderByDescending(value => value.StartUtc).Select(value => (value.StartUtc, value.Digits?.ToString())));
    }

    private static bool Contains(byte[] bytes, string text) => bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(text)) >= 0;
}
