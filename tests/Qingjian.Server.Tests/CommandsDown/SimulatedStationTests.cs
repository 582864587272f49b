using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.CommandsDown;

/// <summary>Every kind of command in every edition, from the row through the real gateway to a simulated station and back.</summary>
public sealed class SimulatedStationTests
{
    private const string Factor = "w01018", Password = "T3STPW";
    private static readonly DateTimeOffset _first = new(2026, 1, 2, 0, 0, 0, TimeSpan.FromHours(8));

    // What an officer enters, by the name of the field.
    private static readonly Dictionary<string, string> _entered = new(StringComparer.Ordinal)
    {
        ["OverTime"] = "5", ["ReCount"] = "3", ["RtdInterval"] = "60", ["MinInterval"] = "10", ["PolId"] = Factor, ["CalibrationType"] = "1",
        ["CstartTime"] = "00:00:00", ["CTime"] = "2", ["WarnTime"] = "30", ["LowValue"] = "0", ["UpValue"] = "60.5",
        ["AlarmTarget"] = "192.0.2.7:9002", ["ReportTime"] = "07:05", ["Hours"] = "8 16", ["InfoId"] = "i13004", ["Value"] = "168.0",
        ["BeginTime"] = "2026-01-02T00:00", ["EndTime"] = "2026-01-02T03:00",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_command_is_done_by_a_simulated_station_of_every_edition_and_what_it_tells_stands_on_its_timeline()
    {
        await using var server = await RunningServer.StartAsync([.. Enum.GetValues<Dialect>().Select(Registration)]);
        await Task.WhenAll(Enum.GetValues<Dialect>().Select(dialect => AskEverythingAsync(server, dialect)));

        // HJ 212-2025 reports a calibration by 2062, HJ 212-2017 in the instrument's log; both answer 3020 with the parameter.
        await UntilToldAsync(server, Dialect.Hj2025, "told.2062");
        await UntilToldAsync(server, Dialect.Hj2017, "told.i11001", "told.i13004", "told.VaseNo"); // 3015 tells its bottle
    }

    private static async Task AskEverythingAsync(RunningServer server, Dialect dialect)
    {
        using var client = new StationClient(
            new StationClientOptions
            {
                Host = server.Gateway.Address.ToString(), Port = server.Gateway.Port, Mn = MnOf(dialect), Password = Password, SystemCode = StOf(dialect),
                Dialect = dialect, HistoryLimit = 100,
            }, TimeProvider.System, TimeProvider.System);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = client.RunAsync(ending.Token);
        foreach (var command in new[] { Hj212.Commands.MinuteData, Hj212.Commands.HourData, Hj212.Commands.DayData })
            for (var hour = 0; hour < 3; hour++)
                client.Store(new Upload(command, _first.AddHours(hour), [new(FactorCode.Parse(Factor), Statistic.Average, new Digits(12 + hour, 0))]));
        await client.WaitUntilAnsweredAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        var numbers = new List<(string Kind, string Number)>();
        foreach (var kind in CommandKinds.Of(dialect))
            numbers.Add((kind.Key, await AskAsync(server, dialect, kind)));
        foreach (var (kind, number) in numbers)
            Assert.Equal((kind, CommandState.Done), (kind, await EndAsync(server, number)));
        await ending.CancelAsync();
        await running;
    }

    private static async Task<string> AskAsync(RunningServer server, Dialect dialect, CommandKind kind)
    {
        await using var work = server.Services.CreateAsyncScope();
        var form = new CommandForm { Kind = kind.Key, Why = "test", Confirmation = kind.IsDangerous ? CodeOf(dialect) : null };
        foreach (var field in kind.Fields.Where(field => field.Form != CommandFieldForm.Now))
            form.Values[field.Name] = _entered[field.Name];
        var outcome = await work.ServiceProvider.GetRequiredService<AskCommand>().HandleAsync(CodeOf(dialect), form, "officer", Scope.Everything, Cancel);
        Assert.Empty(outcome.Refused);
        return outcome.Number!;
    }

    private static async Task<CommandState> EndAsync(RunningServer server, string number)
    {
        for (var i = 0; i < 1200; i++)
        {
            await using var work = server.Services.CreateAsyncScope();
            var life = await work.ServiceProvider.GetRequiredService<ReadCommands>().FindAsync(Scope.Everything, number, Cancel);
            if (life!.Command.State.IsEnd())
                return life.Command.State;
            await Task.Delay(50, Cancel);
        }
        throw new Xunit.Sdk.XunitException($"Command {number} did not end.");
    }

    // The journal is projected in a moment.
    private static async Task UntilToldAsync(RunningServer server, Dialect dialect, params string[] kinds)
    {
        var now = TimeProvider.System.GetUtcNow();
        var station = server.Stations.FindByCode(Scope.Everything, CodeOf(dialect))!;
        var lacking = kinds;
        for (var i = 0; i < 1200 && lacking.Length > 0; i++)
        {
            await Task.Delay(50, Cancel);
            await using var work = server.Services.CreateAsyncScope();
            var facts = await work.ServiceProvider.GetRequiredService<StationTimeline>().FactsAsync(
                Scope.Everything, station.Id, now.AddHours(-1), now.AddHours(1), Cancel);
            lacking = [.. kinds.Except(facts.Select(fact => fact.Kind))];
        }
        Assert.Empty(lacking);
    }

    private static NewStation Registration(Dialect dialect) => new()
    {
        Code = CodeOf(dialect),
        Name = "排口",
        NameEn = "Outlet",
        Element = dialect == Dialect.SurfaceWater ? Element.SurfaceWater : Element.SourceWater,
        RegionCode = RunningServer.RegionCode,
        Mn = MnOf(dialect),
        Password = Password,
        St = StOf(dialect),
        Dialect = dialect,
        Longitude = 102,
        Latitude = 31,
        Parameters = [new NewParameter(Factor)],
    };

    private static string CodeOf(Dialect dialect) => string.Create(CultureInfo.InvariantCulture, $"T-D{(int)dialect}");

    private static string MnOf(Dialect dialect) => dialect == Dialect.Hj2005
        ? "99010032000001" // 14 characters
        : string.Create(CultureInfo.InvariantCulture, $"9901002100000000000000D{(int)dialect}");

    private static string StOf(Dialect dialect) => dialect == Dialect.SurfaceWater ? "21" : "32";
}
