using Qingjian.Simulator;

namespace Qingjian.Server.Hosting;

/// <summary>The clock of a demo: it stands in the past while history is played, so that receipt times are true, and then
/// runs with the real clock. It never goes back. Timers run in real time throughout.</summary>
internal sealed class PlayClock(DateTimeOffset startUtc) : TimeProvider, IPlayClock
{
    private long _standsAtTicks = startUtc.UtcTicks;

    public DateTimeOffset UtcNow => GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        var standsAt = Volatile.Read(ref _standsAtTicks);
        return standsAt == long.MaxValue ? base.GetUtcNow() : new DateTimeOffset(standsAt, TimeSpan.Zero);
    }

    /// <summary>Moves the clock forward.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        if (instant.UtcTicks > Volatile.Read(ref _standsAtTicks))
            Volatile.Write(ref _standsAtTicks, instant.UtcTicks);
    }

    /// <summary>Lets the clock run with the real one from now on.</summary>
    public void RunWithRealTime() => Volatile.Write(ref _standsAtTicks, long.MaxValue);
}
