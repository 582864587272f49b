namespace Qingjian.Simulator.Replay;

/// <summary>Holds a replay to its speed: hours of data for each second of true time.</summary>
internal sealed class ReplayPace(double? hoursPerSecond, TimeProvider timers)
{
    private DateTimeOffset? _first;
    private long _began;

    public async Task WaitAsync(DateTimeOffset dataTime, CancellationToken cancellation)
    {
        if (hoursPerSecond is not { } speed)
            return;
        if (_first is null)
            (_first, _began) = (dataTime, timers.GetTimestamp());
        var due = TimeSpan.FromSeconds((dataTime - _first.Value).TotalHours / speed) - timers.GetElapsedTime(_began);
        if (due > TimeSpan.Zero)
            await Task.Delay(due, timers, cancellation);
    }
}
