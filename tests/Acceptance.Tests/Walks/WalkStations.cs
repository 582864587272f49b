using Qingjian.Simulator;

namespace Acceptance.Tests.Walks;

/// <summary>Four air stations that speak HJ 212 over TCP with the simulator's client, hour after hour as the clock is moved.
/// One of them has a spike on two evenings: the one that is found, and one after a rectification that was none.</summary>
internal sealed class WalkStations(WalkServer server) : IAsyncDisposable
{
    public const string Code = "YC-A02";
    public const string Name = "钟楼里";
    public const string Pm25 = "a34004";

    /// <summary>The hour of the spike.</summary>
    public static readonly DateTimeOffset Spike = WalkServer.Begin.AddDays(1).AddHours(21);

    /// <summary>The hour in which it comes again.</summary>
    public static readonly DateTimeOffset Again = WalkServer.Begin.AddDays(2).AddHours(20);

    private const int Seed = 1;
    // The spiked station, two neighbours of the same operator, one of another.
    private static readonly string[] Codes = [Code, "YC-A01", "YC-A03", "YC-A06"];

    private SyntheticPlay? _play;
    private DateTimeOffset _playedTo = WalkServer.Begin;

    public static FictionalPrefecture Prefecture { get; } = FictionalPrefecture.Create(Seed) is var whole
        ? whole with { Stations = [.. Codes.Select(code => whole.Stations.Single(station => station.Code == code))] }
        : throw new InvalidOperationException();

    /// <summary>Lets the time pass until then, every hour of it sent when it is over and answered before the next.</summary>
    public async Task PlayAsync(DateTimeOffset until)
    {
        _play ??= Connect();
        await _play.PlayHistoryAsync(_playedTo, until, null, TestContext.Current.CancellationToken);
        _playedTo = until;
        await server.CaughtUpAsync();
    }

    public async Task HangUpAsync()
    {
        if (_play is not null)
            await _play.DisposeAsync();
        _play = null;
    }

    public async ValueTask DisposeAsync() => await HangUpAsync();

    private SyntheticPlay Connect() => new(
        new SyntheticNetwork(Prefecture.Stations, Seed, [Of(Spike), Of(Again)]),
        new PlayOptions { Host = server.Gateway.Address.ToString(), Port = server.Gateway.Port, SendsMinutes = false },
        server.Clock, TimeProvider.System);

    private static Disturbance Of(DateTimeOffset hour) => new(Code, DisturbanceKind.Spike, hour, hour.AddHours(1)) { Factor = Pm25, Size = 9 };
}
