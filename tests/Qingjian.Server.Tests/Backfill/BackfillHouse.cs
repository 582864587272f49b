using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Backfill;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Acquisition.Losses;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Hosting;
using Qingjian.Server.Tests.Gateway;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Backfill;

/// <summary>A server whose clock the test moves, and one simulated station at the end of a real socket.</summary>
internal sealed class BackfillHouse : IAsyncDisposable
{
    public const string Code = "T-A01";
    public static readonly TimeSpan MinuteStep = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Patient = ["--Acquisition:StrangerLimit=30.00:00:00", "--Acquisition:IdleLimit=30.00:00:00"];
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-backfill-").FullName;
    private readonly PlayClock _clock;
    private readonly DateTimeOffset[] _lost;
    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly List<(StationClient Client, Task Running)> _clients = [];

    private readonly Period _period;

    private BackfillHouse(DateTimeOffset now, Period period, DateTimeOffset[] lost) => (_clock, _period, _lost) = (new(now.ToUniversalTime()), period, lost);

    public RunningServer Server { get; private set; } = null!;

    private StationClient Newest => _clients[^1].Client;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>With a station that sends hours.</summary>
    /// <param name="now">The present of the server and the station.</param>
    /// <param name="lost">Periods that the station does not have.</param>
    public static Task<BackfillHouse> StartAsync(DateTimeOffset now, params DateTimeOffset[] lost) => StartAsync(now, Period.Hour, lost);

    /// <summary>With a station that sends hours, or every five minutes.</summary>
    public static async Task<BackfillHouse> StartAsync(DateTimeOffset now, Period period, params DateTimeOffset[] lost)
    {
        var house = new BackfillHouse(now, period, lost);
        var station = TestStation.At(TestStation.Mn, Code) with
        {
            CommissionedOn = DateOnly.FromDateTime(now.Date), SendsMinutes = period == Period.Minute, SendsHours = period == Period.Hour, MinuteInterval = MinuteStep,
            Dialect = Dialect.Hj2017, Parameters = [new NewParameter("a34004")],
        };
        house.Server = await RunningServer.StartAsync(house._folder, house._clock, Patient, station);
        return house;
    }

    /// <summary>Connects the station, which sends the hours and waits until they are answered.</summary>
    public async Task ConnectAsync(params IEnumerable<DateTimeOffset> hours)
    {
        var client = new StationClient(
            new StationClientOptions
            {
                Host = Server.Gateway.Address.ToString(), Port = Server.Gateway.Port, Mn = TestStation.Mn, Password = TestStation.Password, SystemCode = "22", Dialect = Dialect.Hj2017,
            }, _clock, TimeProvider.System)
        { Instruments = new RememberingInstruments(_lost) };
        _clients.Add((client, client.RunAsync(_ending.Token)));
        await SendAsync(_clock.UtcNow, hours);
    }

    /// <summary>Moves the clock, sends the hours and waits until they are answered: a station's clock does not run ahead.</summary>
    public async Task SendAsync(DateTimeOffset at, params IEnumerable<DateTimeOffset> hours)
    {
        _clock.MoveTo(at.ToUniversalTime());
        foreach (var hour in hours)
            Newest.Store(RememberingInstruments.Of(_period == Period.Hour ? Hj212.Commands.HourData : Hj212.Commands.MinuteData, hour));
        await Newest.WaitUntilAnsweredAsync(Cancel).WaitAsync(Patience, Cancel);
        await Server.CaughtUpAsync();
    }

    public async Task RestartAsync()
    {
        // Its line is not tried again: somebody else may have that port by then.
        Newest.CutLink();
        await Server.StopAsync();
        Server = await RunningServer.StartAsync(_folder, _clock, Patient);
    }

    /// <summary>Keeps a policy as an officer enters it; what was refused, null when the officer may not.</summary>
    public Task<IReadOnlyList<BackfillRefusal>?> SetAsync(BackfillForm form, Scope? scope = null) =>
        WorkAsync(services => services.GetRequiredService<SetBackfill>().PolicyAsync(form, "officer", scope ?? Scope.Everything, Cancel));

    /// <summary>Chooses for the station.</summary>
    public Task<bool> ChooseAsync(string? choice) =>
        WorkAsync(services => services.GetRequiredService<SetBackfill>().ChoiceAsync(Code, choice, "officer", Scope.Everything, Cancel));

    /// <summary>Moves the clock, lets the platform look for gaps once, and answers every ask so far.</summary>
    public async Task<List<BackfillAsk>> LookAsync(DateTimeOffset at)
    {
        _clock.MoveTo(at.ToUniversalTime());
        await WorkAsync(async services =>
        {
            await services.GetRequiredService<BackfillTurn>().RunAsync(Cancel);
            return 0;
        });
        return await AsksAsync();
    }

    public Task<List<BackfillAsk>> AsksAsync() => WorkAsync(services =>
        services.GetRequiredService<QingjianDb>().Set<BackfillAsk>().AsNoTracking().Include(ask => ask.Command).OrderBy(ask => ask.Id).ToListAsync(Cancel));

    /// <summary>Waits until the newest ask's command has ended and what it brought is queryable, and settles it at the present.</summary>
    public async Task<BackfillAsk> EndedAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Patience);
        while ((await AsksAsync())[^1].Command!.State is var state && !state.IsEnd())
            await Task.Delay(20, limit.Token);
        await Server.CaughtUpAsync();
        return (await LookAsync(_clock.UtcNow))[^1];
    }

    /// <summary>The fate of the periods of a span, by hour or by minute.</summary>
    public async Task<string> FatesAsync(DateTimeOffset from, DateTimeOffset to)
    {
        var ledger = await WorkAsync(services => services.GetRequiredService<ReadLosses>()
            .HandleAsync(Scope.Everything, Code, _period, from.ToUniversalTime(), to.ToUniversalTime(), Cancel));
        string Named(DateTimeOffset first, int number) => _period == Period.Hour ? $"{first.AddHours(number):HH}" : $"{first + number * MinuteStep:HH:mm}";
        return string.Join(' ', ledger!.Runs.SelectMany(run => Enumerable.Range(0, run.Count).Select(i => $"{Named(run.FromUtc.ToBeijing(), i)}={run.State}")));
    }

    public async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async Task DisconnectAsync()
    {
        Newest.CutLink();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Patience);
        while (Server.Services.GetRequiredService<Acquisition.Gateway.LinkTable>().Count > 0)
            await Task.Delay(20, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        foreach (var (client, running) in _clients)
        {
            await running;
            client.Dispose();
        }
        _ending.Dispose();
        await Server.DisposeAsync();
    }
}
