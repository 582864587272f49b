using Microsoft.Extensions.Hosting;

namespace Qingjian.Acquisition.Status;

/// <summary>Watches whether the machine's clock steps back. Nothing is lost by that, for order is by journal position; yet times of
/// receipt repeat until the clock is again where it had been, and whoever reads them must know.</summary>
internal sealed class ClockWatch(TimeProvider time) : BackgroundService
{
    // Less is how a time service corrects a clock every day.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private DateTimeOffset _newest = time.GetUtcNow();
    private volatile ClockStep? _step;

    /// <summary>The step back that is not yet made up for, or null.</summary>
    public ClockStep? Step => _step;

    /// <summary>Looks at the clock once.</summary>
    public void Look()
    {
        var now = time.GetUtcNow();
        if (now >= _newest)
            (_newest, _step) = (now, null);
        else if (_step is null && _newest - now > Tolerance)
            _step = new(_newest - now, _newest);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace, time);
        do
            Look();
        while (await pace.WaitForNextTickAsync(stoppingToken));
    }
}
