using Microsoft.Extensions.Hosting;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>Tells open pages of stations whose state changed because time passed: who falls silent sends no news.</summary>
internal sealed class SilenceWatch(LiveBoard board, StationDirectory stations, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var state = new SilenceState(board);
        using var pace = new PeriodicTimer(Pace, time);
        while (await pace.WaitForNextTickAsync(stoppingToken))
            state.Look(stations.All, time.GetUtcNow());
    }
}
