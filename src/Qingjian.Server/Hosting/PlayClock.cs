namespace Qingjian.Server.Hosting;

/// <summary>The clock of a demo: it stands in the past while history is played, so that receipt times are true, and then
/// runs with the real clock. It never goes back. Timers run in real time throughout.</summary>
internal sealed class PlayClock(DateTimeOffset startUtc) : TimeProvider
{
    private long _standsAtTicks = startUtc.UtcTicks;

    public override DateTimeOffset GetUtcNow()
    {
        var standsAt = Volatile.Read(ref _standsAtTicks);
        return standsAt == long.MaxValue ? base.GetUtcNow() : new DateTimeOffset(standsAt, TimeSpan.Zero);
    }

    /// <summary>Moves the clock forward.</summary>
    public void MoveTo(DateTimeOffset utc)
    {
        if (utc.UtcTicks > Volatile.Read(ref _standsAtTicks))
            Volatile.Write(ref _standsAtTicks, utc.UtcTicks);
    }

    /// <summary>Lets the clock run with the real one from now on.</summary>
    public void RunWithRealTime() => Volatile.Write(ref _standsAtTicks, long.MaxValue);
}
