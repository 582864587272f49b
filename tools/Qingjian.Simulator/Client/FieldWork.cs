using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>Work that the host ordered on instruments: while it lasts, their values carry its mark (HJ 212-2017 Table 8).</summary>
internal sealed class FieldWork
{
    // An average is marked when more than a quarter of its period was not normal (HJ 212-2017 notes to C.16 to C.18).
    private const double MarkedShare = 0.25;
    private const int Kept = 64;
    private readonly Lock _gate = new();
    private readonly Queue<(FactorCode? Factor, DateTimeOffset From, DateTimeOffset To, char Mark)> _spans = new();

    public void Add(FactorCode? factor, DateTimeOffset from, TimeSpan length, char mark)
    {
        lock (_gate)
        {
            if (_spans.Count >= Kept)
                _spans.Dequeue();
            _spans.Enqueue((factor, from, from + length, mark));
        }
    }

    /// <summary>The upload with the marks of the work that touches it.</summary>
    public Upload Marked(Upload upload, TimeSpan period)
    {
        lock (_gate)
        {
            if (!_spans.Any(span => Touches(span.From, span.To, upload.DataTime, period)))
                return upload;
            return upload with { Items = [.. upload.Items.Select(item => item with { Mark = MarkOf(item, upload.DataTime, period) })] };
        }
    }

    private char MarkOf(UploadItem item, DateTimeOffset start, TimeSpan period)
    {
        foreach (var span in _spans)
            if ((span.Factor is null || span.Factor == item.Factor) && Touches(span.From, span.To, start, period))
                return span.Mark;
        return item.Mark;
    }

    private static bool Touches(DateTimeOffset from, DateTimeOffset to, DateTimeOffset start, TimeSpan period)
    {
        if (period == TimeSpan.Zero)
            return start >= from && start < to;
        var (first, last) = (from > start ? from : start, to < start + period ? to : start + period);
        return last > first && (last - first) / period > MarkedShare;
    }
}
