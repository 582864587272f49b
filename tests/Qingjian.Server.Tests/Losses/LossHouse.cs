using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Losses;
using Qingjian.Kernel;
using Qingjian.Kernel.Tests.Hosting;
using Qingjian.Network;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Tests.Losses;

/// <summary>The server of the loss drill, in a process of its own: the drill moves its clock, stops and starts it again in its folder, and
/// asks over the API as any officer may.</summary>
internal sealed class LossHouse : IAsyncDisposable
{
    private const string Officer = "drill-officer";

    // Minutes pass at once on the clock of the drill: only the plan opens and closes lines.
    private static readonly string[] _settings =
        ["--Acquisition:StrangerLimit=30.00:00:00", "--Acquisition:IdleLimit=30.00:00:00", "--Archive:ProjectionInterval=00:00:00.010"];
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-loss-").FullName;
    private DateTimeOffset _now;
    private string _password = "";
    private DrivenProcess? _server;
    private HttpClient? _client;

    private LossHouse(DateTimeOffset start) => _now = start;

    public IPEndPoint Gateway => Server.Gateway;

    public DrivenProcess Server => _server ?? throw new InvalidOperationException("The server of the drill is stopped.");

    /// <summary>Whether the server runs under an account that may not read what the drill writes.</summary>
    public bool HasOwnAccount { get; private init; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<LossHouse> StartAsync(DateTimeOffset start, NewStation[] stations)
    {
        var house = new LossHouse(start) { HasOwnAccount = await DrivenProcess.HasOwnAccountAsync() };
        await house.RegisterAsync(stations);
        if (house.HasOwnAccount)
            await DrivenProcess.GiveAsync(house._folder);
        await house.StartAgainAsync();
        return house;
    }

    public async Task MoveToAsync(DateTimeOffset instant)
    {
        _now = instant;
        Assert.Equal("done", await Server.AskAsync("clock " + instant.ToString("O", CultureInfo.InvariantCulture)));
    }

    public async Task StopAsync(DateTimeOffset until)
    {
        _client?.Dispose();
        _client = null;
        await Server.StopAsync();
        await Server.DisposeAsync();
        _server = null;
        _now = until;
    }

    public async Task StartAgainAsync() => _server = await DrivenProcess.StartAsync(HasOwnAccount, _folder, _now, _settings);

    /// <summary>Acts and waits until the journal has grown by it.</summary>
    public async Task UntilJournalledAsync(Func<Task> act)
    {
        var before = await PositionAsync();
        await act();
        while (await PositionAsync() <= before)
            await Task.Delay(2, Cancel);
    }

    /// <summary>Waits until what is durable can be asked for.</summary>
    public async Task CatchUpAsync() => Assert.Equal("done", await Server.AskAsync("catch-up"));

    /// <summary>What the server answers for a station's hours of so many days.</summary>
    public async Task<LossAnswer> LedgerAsync(string code, DateOnly from, int days)
    {
        _client ??= await SignedInAsync();
        var address = string.Create(CultureInfo.InvariantCulture, $"api/stations/{code}/losses?period=hour&from={from:yyyy-MM-dd}&to={from.AddDays(days):yyyy-MM-dd}");
        var answer = await _client.GetFromJsonAsync<LossAnswer>(new Uri(address, UriKind.Relative), Cancel);
        Assert.NotNull(answer);
        return answer;
    }

    /// <summary>The same data in this process, when the other has ended: to hold the availability board against the ledger.</summary>
    public async Task<RunningServer> OpenHereAsync()
    {
        await StopAsync(_now);
        return await RunningServer.StartAsync(_folder, new PlayClock(_now.ToUniversalTime()));
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private async Task RegisterAsync(NewStation[] stations)
    {
        await using (var app = QingjianHost.Build(new ServerOptions { DataFolder = _folder, GatewayPort = 0, Time = new PlayClock(_now.ToUniversalTime()) }))
        {
            await QingjianHost.PrepareAsync(app, Cancel);
            var network = new NewNetwork([new NewRegion(RunningServer.RegionCode, null, "云川市", "Yunchuan")], [], stations);
            var result = await app.Services.GetRequiredService<StationRegistration>().RegisterAsync(network, "drill", Scope.Everything, Cancel);
            Assert.Empty(result.Refused.SelectMany(item => item.Errors.Select(error => $"{item.Code}: {error}")));
            await using var work = app.Services.CreateAsyncScope();
            var account = new NewAccount(Officer, Officer, Role.Officer, Scope.Everything) { MustChangePassword = false };
            var made = await work.ServiceProvider.GetRequiredService<AccountRegistration>().RegisterAsync(account, "drill", Scope.Everything, Cancel);
            Assert.Empty(made.Refusals);
            _password = made.OneTimePassword!;
        }
        // The other process is to find the file as it is, with nothing left in this one's hands.
        SqliteConnection.ClearAllPools();
    }

    private async Task<long> PositionAsync() => long.Parse(await Server.AskAsync("position"), CultureInfo.InvariantCulture);

    private async Task<HttpClient> SignedInAsync()
    {
        using var browser = new Browser(Server.Pages);
        Assert.True(await browser.TrySignInAsync(Officer, _password), "The officer of the drill cannot sign in.");
        return new HttpClient(new SocketsHttpHandler { CookieContainer = browser.Cookies, AllowAutoRedirect = false }) { BaseAddress = Server.Pages };
    }
}
