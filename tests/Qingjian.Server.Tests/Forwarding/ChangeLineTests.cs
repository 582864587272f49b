using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Forwarding;
using Qingjian.Kernel;
using Qingjian.Server.Tests.CommandsDown;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.Forwarding;

public sealed class ChangeLineTests
{
    private const string OtherMn = "990100220000000000000002";
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_is_audited_with_old_and_new_a_refused_or_overtaken_one_leaves_nothing_behind()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        var id = await HigherPlatform.LineAsync(server, 9);
        await using var work = server.Services.CreateAsyncScope();
        var (edit, db) = (work.ServiceProvider.GetRequiredService<EditLines>(), work.ServiceProvider.GetRequiredService<QingjianDb>());
        var line = await db.Set<ForwardingLine>().SingleAsync(Cancel);

        var wrong = LineForm.Of(line);
        (wrong.Host, wrong.Port) = ("higher.example", "70000");
        var refused = Assert.Single((await edit.ChangeAsync(id, wrong, "li", Scope.Everything, Cancel))!);
        Assert.Equal(("Port", "70000", "Forwarding.Rule.Port"), (refused.Field, refused.Value, refused.Rule));
        Assert.False(db.ChangeTracker.HasChanges());

        var right = LineForm.Of(line);
        (right.Host, right.ReCount, right.Stations) = ("higher.example", "3", "T-A01");
        Assert.Empty((await edit.ChangeAsync(id, right, "li", Scope.Everything, Cancel))!);
        Assert.Equal("event=Changed; target=127.0.0.1:9; reCount=1; stations=* -> target=higher.example:9; reCount=3; stations=T-A01", await NewestAuditAsync(server));
        Assert.Equal((2, "higher.example", "T-A01"), await StoredAsync(server));

        // The same form once more: its version is the old one.
        right.Host = "late.example";
        Assert.Equal("Version", Assert.Single((await edit.ChangeAsync(id, right, "li", Scope.Everything, Cancel))!).Field);
        Assert.False(db.ChangeTracker.HasChanges());

        // Somebody else saves after this one has read: the row decides.
        await HigherPlatform.EditAsync(server, async other => Assert.True(await other.SwitchAsync(id, false, "wang", Scope.Everything, Cancel)));
        right.Version = "2";
        Assert.Equal("Version", Assert.Single((await edit.ChangeAsync(id, right, "li", Scope.Everything, Cancel))!).Field);
        Assert.False(db.ChangeTracker.HasChanges());
        Assert.Equal((3, "higher.example", "T-A01"), await StoredAsync(server));
        Assert.Equal("event=Paused; on=True -> on=False", await NewestAuditAsync(server));

        Assert.Null(await edit.ChangeAsync(id, right, "li", new Scope("nowhere/", null), Cancel));
    }

    // An empty PW would go out in its place and be refused, frame by frame, as if the station were at fault: nothing is sent at all.
    [Fact]
    public async Task A_station_whose_password_cannot_be_decrypted_is_stopped_by_name_and_the_others_go_on()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var server = await RunningServer.StartAsync(TestStation.Registration, TestStation.At(OtherMn, "T-A02"));
        var stopped = server.Stations.FindByCode("T-A01")!.Id;
        var line = await HigherPlatform.LineAsync(server, ((IPEndPoint)listener.LocalEndpoint).Port);
        await using (var work = server.Services.CreateAsyncScope())
        {
            var db = work.ServiceProvider.GetRequiredService<QingjianDb>();
            db.Add(new ForwardingIdentity { LineId = line, StationId = stopped, Mn = "HIGHER0001", EncryptedPassword = "of another key", St = "22" });
            (await db.Set<ForwardingLine>().SingleAsync(Cancel)).Version++;
            await db.SaveChangesAsync(Cancel);
        }
        await HigherPlatform.UntilAsync(() => HigherPlatform.State(server, line).Stopped.Contains(stopped), "the line says which station is stopped");

        using (var link = await TestStation.ConnectAsync(server.Gateway))
        {
            await link.SendAsync(TestStation.HourFrame(Start, "31"));
            Assert.NotNull(await link.ReceiveAsync());
            await link.SendAsync(TestStation.HourFrame(Start, "7", OtherMn));
            Assert.NotNull(await link.ReceiveAsync());
        }
        using var peer = new Peer(await listener.AcceptTcpClientAsync(Cancel));
        var frame = await peer.ReadAsync();
        Assert.Equal(OtherMn, CommandedStation.Field(frame, "MN="));
        await peer.AnswerAsync(frame, 9014, "");
        await HigherPlatform.UntilAsync(() => HigherPlatform.Log(server, line) is { Counts: { Delivered: 1, AsideCount: 1 } }, "one arrived and one is set aside");
        var aside = Assert.Single(HigherPlatform.Log(server, line)!.Counts.Asides(0, 10));
        Assert.Equal((stopped, AsideReason.PasswordUnreadable, 0), (aside.StationId, aside.Reason, aside.Sends));

        // Entered anew, the station goes on under its name at the target.
        await SetAsync(server, new() { Station = "T-A01", Mn = "HIGHER0001", Password = "7654321", St = "22", Version = "2" });
        await HigherPlatform.UntilAsync(() => HigherPlatform.State(server, line).Stopped.Count == 0, "no station is stopped any more");
        await HigherPlatform.EditAsync(server, async edit => Assert.NotNull(await edit.ResendAsync(line, aside.Position, "test", Scope.Everything, Cancel)));
        using var second = new Peer(await listener.AcceptTcpClientAsync(Cancel));
        var again = await second.ReadAsync();
        Assert.Equal(("HIGHER0001", "7654321", "22"), (CommandedStation.Field(again, "MN="), CommandedStation.Field(again, "PW="), CommandedStation.Field(again, "ST=")));
        await second.AnswerAsync(again, 9014, "");
        await HigherPlatform.UntilAsync(() => HigherPlatform.Log(server, line) is { Counts.AsideCount: 0 }, "nothing is set aside any more");

        // Left empty, the password stays; it is neither stored in clear nor audited.
        await SetAsync(server, new() { Station = "T-A01", Mn = "HIGHER0002", Version = "4" });
        var kept = await IdentityAsync(server);
        Assert.Equal(("HIGHER0002", "7654321"), (kept.Mn, server.Services.GetRequiredService<ForwardingPasswords>().TryDecrypt(kept.EncryptedPassword)));
        Assert.DoesNotContain("7654321", kept.EncryptedPassword);
        Assert.StartsWith("event=Changed; station=T-A01; mn=HIGHER0001; st=22 -> mn=HIGHER0002; st=", await NewestAuditAsync(server), StringComparison.Ordinal);
        await SetAsync(server, new() { Station = "NONE", Mn = "全", St = "2", Version = "4" }, "Mn", "Password", "St", "Station", "Version");
        await SetAsync(server, new() { Station = "T-A02", Mn = "HIGHER0002", Password = "1;2", Version = "5" }, "Mn", "Password");
    }

    private static async Task SetAsync(RunningServer server, IdentityForm form, params string[] refusedFields)
    {
        await using var work = server.Services.CreateAsyncScope();
        var refused = await work.ServiceProvider.GetRequiredService<EditIdentities>().SetAsync(1, form, "li", Scope.Everything, Cancel);
        Assert.Equal(refusedFields, refused!.Select(one => one.Field).Order(StringComparer.Ordinal));
    }

    private static async Task<ForwardingIdentity> IdentityAsync(RunningServer server)
    {
        await using var work = server.Services.CreateAsyncScope();
        return await work.ServiceProvider.GetRequiredService<QingjianDb>().Set<ForwardingIdentity>().AsNoTracking().SingleAsync(Cancel);
    }

    private static async Task<string> NewestAuditAsync(RunningServer server)
    {
        await using var work = server.Services.CreateAsyncScope();
        return (await work.ServiceProvider.GetRequiredService<QingjianDb>().Database
            .SqlQueryRaw<string>("select \"Details\" as \"Value\" from kernel_audit where \"What\" = 'acquisition.forwarding' order by \"Id\"").ToListAsync(Cancel))[^1];
    }

    private static async Task<(int Version, string Host, string Stations)> StoredAsync(RunningServer server)
    {
        await using var work = server.Services.CreateAsyncScope();
        var line = await work.ServiceProvider.GetRequiredService<QingjianDb>().Set<ForwardingLine>().AsNoTracking().SingleAsync(Cancel);
        return (line.Version, line.Host, line.Stations);
    }
}
