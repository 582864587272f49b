using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Kernel.Tests.Hosting;
using Qingjian.Network;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.Access;

/// <summary>A running server with two districts, two operators and three stations that sent one hour each: NORTH-1 and
/// NORTH-2 in the north, SOUTH-1 in the south; Alpha maintains NORTH-1 and SOUTH-1, Beta NORTH-2. Each test class has its
/// own.</summary>
public sealed class TwoDistricts : IAsyncLifetime
{
    public const string Province = "990000";
    public const string North = "990100";
    public const string South = "990200";
    public static readonly DateTimeOffset Hour = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    public static readonly string[] Codes = ["NORTH-1", "NORTH-2", "SOUTH-1"];
    private readonly Dictionary<string, string> _passwords = [];
    private readonly List<TestStation> _stations = [];

    internal RunningServer Server { get; private set; } = null!;

    public int Alpha { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        var registered = await Server.Services.GetRequiredService<StationRegistration>().RegisterAsync(
            new NewNetwork(
                [new(Province, null, "云川省", "Yunchuan"), new(North, Province, "北区", "North"), new(South, Province, "南区", "South")],
                [
                    new("ALPHA", OrganisationKind.Operator, "甲运维", "Alpha", North),
                    new("BETA", OrganisationKind.Operator, "乙运维", "Beta", North),
                ],
                [Station(0, North, "ALPHA"), Station(1, North, "BETA"), Station(2, South, "ALPHA")]),
            "test", Scope.Everything, Cancel);
        Assert.Empty(registered.Refused.SelectMany(item => item.Errors.Select(error => $"{item.Code}: {error}")));
        Alpha = registered.OrganisationIds["ALPHA"];
        for (var i = 0; i < Codes.Length; i++)
            _stations.Add(await SendAsync(i));
        await Server.CaughtUpAsync();
    }

    /// <summary>A signed-in browser of a user with this role and scope; the user is made when it is not there yet.</summary>
    internal async Task<Browser> SignInAsync(string user, Role role, Scope scope)
    {
        if (!_passwords.TryGetValue(user, out var password))
            _passwords[user] = password = await RegisterAsync(new NewAccount(user, user, role, scope) { MustChangePassword = false });
        var browser = new Browser(Server.Pages);
        Assert.True(await browser.TrySignInAsync(user, password), $"{user} cannot sign in.");
        return browser;
    }

    internal static Scope Region(string code) => new($"{Province}/{code}/", null);

    /// <summary>News of every station: one more hour from each.</summary>
    internal async Task SendNewsAsync(int hour)
    {
        for (var i = 0; i < Codes.Length; i++)
        {
            await _stations[i].SendAsync(TestStation.HourFrame(Hour.AddHours(hour), $"{40 + i}", Mn(i)));
            Assert.NotNull(await _stations[i].ReceiveAsync());
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var station in _stations)
            station.Dispose();
        await Server.DisposeAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> RegisterAsync(NewAccount account)
    {
        await using var work = Server.Services.CreateAsyncScope();
        var made = await work.ServiceProvider.GetRequiredService<AccountRegistration>().RegisterAsync(account, "test", Scope.Everything, Cancel);
        Assert.Empty(made.Refusals);
        return made.OneTimePassword!;
    }

    private static string Mn(int i) => $"99010022000000000000001{i}";

    private static NewStation Station(int i, string region, string maintainer) =>
        TestStation.At(Mn(i), Codes[i]) with { RegionCode = region, OperatorCode = maintainer };

    // One hour, then a frame with a spoiled checksum, which is refused and belongs to the station of the link.
    private async Task<TestStation> SendAsync(int i)
    {
        var station = await TestStation.ConnectAsync(Server.Gateway);
        await station.SendAsync(TestStation.HourFrame(Hour, $"{30 + i}", Mn(i)));
        Assert.NotNull(await station.ReceiveAsync());
        var bad = TestStation.HourFrame(Hour.AddMinutes(-60 * (i + 1)), $"{30 + i}", Mn(i));
        bad[bad.AsSpan().IndexOf("Avg=3"u8) + 4] = (byte)'9';
        await station.SendAsync(bad);
        await station.SendAsync(TestStation.HourFrame(Hour.AddHours(1), $"{30 + i}", Mn(i)));
        Assert.NotNull(await station.ReceiveAsync());
        return station;
    }
}
