namespace Qingjian.Simulator.Play;

/// <summary>The next period of one kind of data that a station owes; it walks from history into live without a seam.</summary>
internal sealed class Cadence(int command, TimeSpan step, TimeSpan dueAfter, DateTimeOffset from, TimeSpan dayOffset)
{
    public int Command => command;

    public DateTimeOffset Next { get; private set; } = Aligned(from, step, dayOffset);

    /// <summary>When the data of the next period are sent.</summary>
    public DateTimeOffset DueAt => Next + dueAfter;

    public void Advance() => Next += step;

    // The first period boundary at or after the instant; days begin at Beijing midnight.
    private static DateTimeOffset Aligned(DateTimeOffset instant, TimeSpan step, TimeSpan dayOffset)
    {
        var ticks = instant.UtcTicks + dayOffset.Ticks;
        var aligned = (ticks + step.Ticks - 1) / step.Ticks * step.Ticks;
        return new DateTimeOffset(aligned - dayOffset.Ticks, TimeSpan.Zero);
    }
}
