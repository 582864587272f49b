using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Gateway;

/// <summary>What a bad line does to a session changes nothing of what the server keeps.</summary>
public sealed class FaultyLineTests
{
    private const int Hours = 60;
    private static readonly DateTimeOffset _first = new(2026, 1, 1, 16, 0, 0, TimeSpan.Zero);

    private static readonly (string Code, string Mn, Faults Faults)[] _lines =
    [
        ("T-L0", "990100220000000000000010", Faults.None),
        ("T-L1", "990100220000000000000011", new Faults { SplitEvery = 1 }),
        ("T-L2", "990100220000000000000012", new Faults
        {
            Seed = 5, Lose = 0.2, LoseAnswer = 0.2, Delay = 0.2, Duplicate = 0.2, Reorder = 0.2, Corrupt = 0.2, SplitEvery = 7,
            LongestDelay = TimeSpan.FromMilliseconds(50),
        }),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_in_single_bytes_and_one_with_every_fault_leave_the_same_rows_as_a_clean_one()
    {
        await using var server = await RunningServer.StartAsync([.. _lines.Select(line => TestStation.At(line.Mn, line.Code))]);
        await Task.WhenAll(_lines.Select(line => SendAsync(server, line.Mn, line.Faults)));
        await server.CaughtUpAsync();

        var clean = await RowsAsync(server, _lines[0].Code);
        Assert.Equal(Enumerable.Range(0, Hours).Select(hour => (_first.AddHours(hour), new Digits(10 + hour, 0), 'N', 1)), clean);
        Assert.Equal(clean, await RowsAsync(server, _lines[1].Code));
        Assert.Equal(clean, await RowsAsync(server, _lines[2].Code));
    }

    private static async Task SendAsync(RunningServer server, string mn, Faults faults)
    {
        using var client = new StationClient(
            new StationClientOptions
            {
                Host = server.Gateway.Address.ToString(), Port = server.Gateway.Port, Mn = mn, Password = TestStation.Password, SystemCode = "22",
                OverTime = TimeSpan.FromMilliseconds(400), ReCount = 99, Faults = faults,
            }, TimeProvider.System, TimeProvider.System);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = client.RunAsync(ending.Token);
        for (var hour = 0; hour < Hours; hour++)
            client.Store(new Upload(Hj212.Commands.HourData, _first.AddHours(hour), [new(FactorCode.Parse("a34004"), Statistic.Average, new Digits(10 + hour, 0))]));
        await client.WaitUntilAnsweredAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        await ending.CancelAsync();
        await running;
    }

    private static async Task<IEnumerable<(DateTimeOffset, Digits, char, int)>> RowsAsync(RunningServer server, string code)
    {
        var station = server.Stations.FindByCode(Scope.Everything, code)!;
        var values = await server.Observations.SeriesAsync(
            Scope.Everything, new SeriesKey(station.Id, "a34004", Period.Hour, Statistic.Average), _first, _first.AddHours(Hours), null, Cancel);
        return values.Select(value => (value.StartUtc, value.Digits!.Value, value.Mark, value.Revision));
    }
}
