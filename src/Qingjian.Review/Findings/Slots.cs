namespace Qingjian.Review.Findings;

/// <summary>Hours, or a station's longer steps, as numbers. Steps are counted from midnight UTC, which for steps of 1, 2, 4
/// and 8 hours is also Beijing's grid.</summary>
internal static class Slots
{
    public static DateTimeOffset StartOf(DateTimeOffset instant, TimeSpan step) => new(instant.UtcTicks - instant.UtcTicks % step.Ticks, TimeSpan.Zero);

    public static int Between(DateTimeOffset from, DateTimeOffset to, TimeSpan step) => (int)((to - from).Ticks / step.Ticks);

    /// <summary>The whole slots that cover a span.</summary>
    public static Span Covering(Span span, TimeSpan step)
    {
        var end = StartOf(span.To, step);
        return new(StartOf(span.From, step), end < span.To ? end + step : end);
    }
}
