using Qingjian.Network;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Tests.Losses;

/// <summary>The server of the loss drill, which is stopped and started again in its folder while the drill plays.</summary>
internal sealed class LossHouse : IAsyncDisposable
{
    // Minutes pass at once on the clock of the drill: only the plan opens and closes lines.
    private static readonly string[] Patient = ["--Acquisition:StrangerLimit=30.00:00:00", "--Acquisition:IdleLimit=30.00:00:00"];
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-loss-").FullName;
    private readonly PlayClock _clock;

    private LossHouse(PlayClock clock) => _clock = clock;

    public RunningServer Server { get; private set; } = null!;

    public static async Task<LossHouse> StartAsync(PlayClock clock, NewStation[] stations)
    {
        var house = new LossHouse(clock);
        house.Server = await RunningServer.StartAsync(house._folder, clock, Patient, stations);
        return house;
    }

    /// <summary>Ends the process's part as SIGTERM does: every link is closed by the platform.</summary>
    public Task StopAsync() => Server.StopAsync();

    public async Task StartAgainAsync() => Server = await RunningServer.StartAsync(_folder, _clock, Patient);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
