using System.Net;
using System.Net.Sockets;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Starts the server as a process, lets stations send, kills it with -9, looks at what it left; again and again in
/// one folder.</summary>
internal sealed class KillDrill(string folder, int port)
{
    // Fixed, so that a drill can be repeated; where a kill falls still depends on the machine.
    private readonly Random _random = new(20261122);

    public async Task<List<Kill>> RunAsync(DrillStations stations, int times)
    {
        var kills = new List<Kill>();
        for (var number = 1; number <= times; number++)
            kills.Add(await KillOnceAsync(stations, number));
        return kills;
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task<Kill> KillOnceAsync(DrillStations stations, int number)
    {
        await using var server = ServerProcess.Start(folder, port);
        // One in five dies while it starts or recovers; the others after some time of work.
        if (number % 5 == 2)
            await Task.Delay(_random.Next(200, 2500), TestContext.Current.CancellationToken);
        else
            await stations.WorkAsync(TimeSpan.FromMilliseconds(_random.Next(50, 2500)));
        Assert.False(server.HasExited, $"The server ended by itself before kill {number}:\n{server.Said}");
        var accepting = await ServerProcess.AcceptsAsync(port);
        await server.KillAsync();
        var counts = stations.Counts;
        return new Kill(number, accepting, counts.Answered, counts.Sent - counts.Resent - counts.Answered - counts.Refused, await DiskAfterKill.LookAsync(folder));
    }
}
