using System.Globalization;
using Qingjian.Hj212;
using Qingjian.Simulator.Load;

namespace Qingjian.Simulator;

/// <summary>Loads a gateway as its stations would at their fastest: every connection keeps its window full until its frames are
/// answered.</summary>
public static class TcpLoad
{
    private const int StoredAhead = 256;

    /// <summary>Runs the load. Connections are made first and are not part of the time.</summary>
    /// <param name="options">Where, how many, how much.</param>
    /// <param name="clock">The stations' clock, from which request numbers come.</param>
    /// <param name="timers">True time.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<TcpLoadResult> RunAsync(TcpLoadOptions options, TimeProvider clock, TimeProvider timers, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var meter = new LoadMeter();
        StationClient[] clients = [.. options.Stations.Select(s => Client(options, s, clock, timers))];
        var links = clients.Select(c => c.RunAsync(ending.Token)).ToArray();
        try
        {
            await WhenConnectedAsync(clients, timers, cancellation);
            if (options.BeforeLoad is { } before)
            {
                await ShowThemselvesAsync(clients, options, cancellation);
                await before(cancellation);
            }
            foreach (var client in clients)
                client.Answered += meter.Add;
            var began = timers.GetTimestamp();
            await Task.WhenAll(clients.Select(c => Task.Run(() => SendAsync(c, options, cancellation), cancellation)));
            return Result(clients, meter, timers.GetElapsedTime(began).TotalSeconds);
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(links);
        }
    }

    private static StationClient Client(TcpLoadOptions options, FictionalStation station, TimeProvider clock, TimeProvider timers) => new(
        new StationClientOptions
        {
            Host = options.Host,
            Port = options.Port,
            Mn = station.Mn,
            Password = station.Password,
            SystemCode = station.SystemCode,
            Window = options.Window,
            StoreLimit = StoredAhead,
        }, clock, timers);

    private static async Task WhenConnectedAsync(StationClient[] clients, TimeProvider timers, CancellationToken cancellation)
    {
        while (!clients.All(c => c.IsConnected))
            await Task.Delay(TimeSpan.FromMilliseconds(20), timers, cancellation);
    }

    private static Task ShowThemselvesAsync(StationClient[] clients, TcpLoadOptions options, CancellationToken cancellation)
    {
        var factors = Factors(options.ValuesPerFrame);
        foreach (var client in clients)
            client.Store(Minute(options, factors, -1));
        return Task.WhenAll(clients.Select(c => c.WaitUntilAnsweredAsync(cancellation)));
    }

    private static async Task SendAsync(StationClient client, TcpLoadOptions options, CancellationToken cancellation)
    {
        var factors = Factors(options.ValuesPerFrame);
        for (var i = 0; i < options.FramesPerConnection; i++)
        {
            await client.WaitForRoomAsync(cancellation);
            client.Store(Minute(options, factors, i));
        }
        await client.WaitUntilAnsweredAsync(cancellation);
    }

    private static Upload Minute(TcpLoadOptions options, FactorCode[] factors, int number)
    {
        var items = new UploadItem[factors.Length];
        for (var f = 0; f < factors.Length; f++)
            items[f] = new(factors[f], Statistic.Average, new Digits(100 + ((number + 1) * 7 + f * 13) % 900, 1));
        return new Upload(Commands.MinuteData, options.FirstDataTime.AddMinutes(number), items);
    }

    // Codes of the shape of HJ 524; what they mean does not matter to a load.
    private static FactorCode[] Factors(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 100);
        return [.. Enumerable.Range(1, count).Select(i => FactorCode.Parse(string.Create(CultureInfo.InvariantCulture, $"a34{i:000}")))];
    }

    private static TcpLoadResult Result(StationClient[] clients, LoadMeter meter, double seconds) => new(
        clients.Length, meter.Frames, meter.Values, clients.Sum(c => c.Counts.Resent), seconds,
        meter.Latencies.Percentile(0.5), meter.Latencies.Percentile(0.95), meter.Latencies.Percentile(0.99), meter.Latencies.Longest);
}
