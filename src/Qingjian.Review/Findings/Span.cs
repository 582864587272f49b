namespace Qingjian.Review.Findings;

/// <summary>A span of time, the end not included.</summary>
internal readonly record struct Span(DateTimeOffset From, DateTimeOffset To)
{
    public bool Touches(Span other) => From <= other.To && other.From <= To;

    public Span Joined(Span other) => new(From < other.From ? From : other.From, To > other.To ? To : other.To);

    public Span Widened(TimeSpan by) => new(From - by, To + by);

    public TimeSpan Overlap(Span other)
    {
        var from = From > other.From ? From : other.From;
        var to = To < other.To ? To : other.To;
        return to > from ? to - from : TimeSpan.Zero;
    }
}
