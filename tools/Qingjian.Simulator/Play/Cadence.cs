namespace Qingjian.Simulator.Play;

/// <summary>The next period of one kind of data that a station owes; it walks from history into live without a seam.</summary>
/// <param name="command">Command code of the data.</param>
/// <param name="length">Length of the period now; the host may change the minute interval (CN 1064).</param>
/// <param name="dueAfter">When the data are sent, after the period's beginning, for a period of this length.</param>
/// <param name="from">The first period begins here or on the next boundary.</param>
internal sealed class Cadence(int command, Func<TimeSpan> length, Func<TimeSpan, TimeSpan> dueAfter, DateTimeOffset from)
{
    public int Command => command;

    public DateTimeOffset Next { get; private set; } = Aligned(from, length());

    /// <summary>When the data of the next period are sent.</summary>
    public DateTimeOffset DueAt => Next + dueAfter(length());

    public void Advance() => Next = Aligned(Next + TimeSpan.FromTicks(1), length());

    // The first period boundary at or after the instant; days begin at Beijing midnight.
    private static DateTimeOffset Aligned(DateTimeOffset instant, TimeSpan length)
    {
        var ticks = instant.UtcTicks + Beijing.Offset.Ticks;
        var aligned = (ticks + length.Ticks - 1) / length.Ticks * length.Ticks;
        return new DateTimeOffset(aligned - Beijing.Offset.Ticks, TimeSpan.Zero);
    }
}
