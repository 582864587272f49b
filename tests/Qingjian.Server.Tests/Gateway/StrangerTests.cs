using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Strangers;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Server.Tests.Gateway;

/// <summary>A device that nobody registered is seen, entered in one step, and its next frame gives values.</summary>
public sealed class StrangerTests
{
    private const string Unknown = "990100220000000000000099";
    private static readonly DateTimeOffset _hour = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_becomes_a_station_whose_next_frame_is_answered()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        using var link = await TestStation.ConnectAsync(server.Gateway);
        await link.SendAsync(TestStation.HourFrame(_hour, "36", Unknown));
        var stranger = await SeenAsync(server);
        Assert.Equal((Unknown, "22", 1L), (stranger.Mn, stranger.St, stranger.Frames));
        Assert.Equal(["a34004"], stranger.Factors);
        Assert.DoesNotContain(TestStation.Password, stranger.ToString());

        Assert.Empty((await AdoptAsync(server, new() { Code = "T-A99", Name = "新站", Element = "Air", RegionCode = RunningServer.RegionCode, Longitude = "102", Latitude = "31" }))!);
        await link.SendAsync(TestStation.HourFrame(_hour.AddHours(1), "37", Unknown));
        Assert.Contains("CN=9014", await link.ReceiveAsync());
        await server.CaughtUpAsync();
        var kept = await server.Observations.SeriesAsync(
            Scope.Everything, new SeriesKey(server.Stations.FindByCode("T-A99")!.Id, "a34004", Period.Hour, Statistic.Average), _hour, _hour.AddHours(2), null, Cancel);
        Assert.Equal("37", Assert.Single(kept).Digits.ToString());
        Assert.Empty(server.Services.GetRequiredService<StrangerList>().All);
    }

    [Fact]
    public async Task What_is_wrong_with_the_form_is_named_and_nothing_is_entered()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        using var link = await TestStation.ConnectAsync(server.Gateway);
        await link.SendAsync(TestStation.HourFrame(_hour, "36", Unknown));
        await SeenAsync(server);
        var form = new AdoptionForm { Code = "T-A99", Name = "新站", Element = "Air", RegionCode = RunningServer.RegionCode, Longitude = "east", Latitude = "" };
        Assert.Equal([("Longitude", FieldRule.Number), ("Latitude", FieldRule.Required)], (await AdoptAsync(server, form))!.Select(error => (error.Field, error.Rule)));
        (form.Longitude, form.Latitude, form.Code) = ("102", "31", "T-A01");
        Assert.Contains((await AdoptAsync(server, form))!, error => error is { Field: "Code", Rule: FieldRule.Taken });
        Assert.Null(server.Stations.FindByMn(System.Text.Encoding.ASCII.GetBytes(Unknown)));
    }

    [Fact]
    public void A_scan_with_invented_names_fills_nothing()
    {
        var list = new StrangerList(TimeProvider.System);
        for (var i = 0; i < 3000; i++)
        {
            var segment = System.Text.Encoding.ASCII.GetBytes($"QN=20260101000000000;ST=22;CN=2011;PW=1;MN=M{i};Flag=5;CP=&&&&");
            Assert.True(Packet.TryParse(segment, out var packet, out _));
            list.Saw(packet, "10.0.0.1:1");
        }
        Assert.Equal(1000, list.All.Count);
    }

    private static async Task<Stranger> SeenAsync(RunningServer server)
    {
        for (var i = 0; i < 1200; i++)
        {
            if (server.Services.GetRequiredService<StrangerList>().Find(Unknown) is { } seen)
                return seen;
            await Task.Delay(50, Cancel);
        }
        throw new Xunit.Sdk.XunitException("The stranger was not seen.");
    }

    private static async Task<IReadOnlyList<FieldError>?> AdoptAsync(RunningServer server, AdoptionForm form)
    {
        await using var work = server.Services.CreateAsyncScope();
        return await work.ServiceProvider.GetRequiredService<AdoptStranger>().HandleAsync(Unknown, form, "officer", Scope.Everything, Cancel);
    }
}
