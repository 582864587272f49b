namespace Qingjian.Server.Tests.Kills;

/// <summary>Starts the server as a process, lets everybody work, kills it with -9, looks at what it left; again and again in
/// one folder.</summary>
internal sealed class KillDrill(string folder, DrillPorts ports, MixedLoad load)
{
    // The long form compares every entry with its leaf only now and then: that grows with the journal.
    private const int WholeEvery = 20;

    private static readonly string[] Settings =
    [
        "--set", "Archive:ClosingInterval=00:00:00.500", "--set", "Archive:ClosingQuiet=00:00:01", "--set", "Intake:BatchesPerMinute=100000",
    ];

    // Fixed, so that a drill can be repeated; where a kill falls still depends on the machine.
    private readonly Random _random = new(20261122);
    private int _late;

    /// <summary>Kills so often; between two of them the copy of the first is looked at while the server works again.</summary>
    public async Task<List<Kill>> RunAsync(int times, TimeSpan longest, RecordWatch record, Func<int, Task> beforeKill)
    {
        var (kills, looking) = (new List<Kill>(), Task.FromResult<Kill>(null!));
        for (var number = 1; number <= times; number++)
        {
            var (kill, copy) = await KillOnceAsync(number, longest, beforeKill);
            if (await looking is { } before)
                kills.Add(before);
            var whole = times <= WholeEvery || number % WholeEvery == 0 || number == times;
            looking = LookAsync(kill, copy, record, whole);
        }
        kills.Add(await looking);
        return kills;
    }

    public ServerProcess Start() =>
        ServerProcess.Start(folder, ports.Gateway, ports.Address.OriginalString, ["--mqtt", $"127.0.0.1:{ports.Mqtt}", .. Settings]);

    private static async Task<Kill> LookAsync(Kill kill, FolderCopy copy, RecordWatch record, bool whole) =>
        kill with { After = await Task.Run(() => DiskAfterKill.LookAsync(copy, record, whole)) };

    private async Task<(Kill Kill, FolderCopy Copy)> KillOnceAsync(int number, TimeSpan longest, Func<int, Task> beforeKill)
    {
        await using var server = Start();
        // One in five dies while it starts or recovers; the others after some time of work.
        if (number % 5 == 2)
            await Task.Delay(_random.Next(200, 2500), TestContext.Current.CancellationToken);
        else
            await load.Stations.WorkAsync(TimeSpan.FromMilliseconds(_random.Next(50, (int)longest.TotalMilliseconds)));
        if (number == 1)
            await load.EverybodyServedAsync();
        await beforeKill(number);
        Assert.False(server.HasExited, $"The server ended by itself before kill {number}:\n{server.Said}");
        var accepting = await ServerProcess.AcceptsAsync(ports.Gateway);
        var exporting = load.Exports.IsUnderWay;
        await server.KillAsync();
        var (counts, late) = (load.Stations.Counts, load.Stations.LateAnswered);
        var inFlight = counts.Sent - counts.Resent - counts.Answered - counts.Refused;
        var kill = new Kill(number, accepting, counts.Answered, inFlight, late > _late, accepting && exporting, null!);
        _late = late;
        return (kill, FolderCopy.Of(folder));
    }
}
