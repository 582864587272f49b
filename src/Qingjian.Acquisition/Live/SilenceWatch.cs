using Microsoft.Extensions.Hosting;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>Tells open pages of stations whose state changed because time passed: who falls silent sends no news.</summary>
internal sealed class SilenceWatch(LiveBoard board, StationDirectory stations, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);
    private readonly Dictionary<int, StationState> _told = [];

    /// <summary>Looks at every station once and announces those whose state is another than at the last look.</summary>
    public void Look()
    {
        var now = time.GetUtcNow();
        foreach (var card in stations.All)
        {
            if (board.Find(card.Id) is not { } live)
                continue;
            var state = Liveness.Of(card, live, now).State;
            if (_told.TryGetValue(card.Id, out var told) && told != state)
                board.Announce(live);
            _told[card.Id] = state;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace, time);
        while (await pace.WaitForNextTickAsync(stoppingToken))
            Look();
    }
}
