namespace Qingjian.Review.Findings;

/// <summary>Which spans of which stations must be judged again.</summary>
internal sealed class TouchedSpans
{
    private readonly Dictionary<int, List<Span>> _spans = [];

    public IReadOnlyCollection<int> Stations => _spans.Keys;

    public void Add(int station, Span span)
    {
        if (!_spans.TryGetValue(station, out var spans))
            _spans[station] = spans = [];
        spans.Add(span);
    }

    /// <summary>The spans of a station by time, those that touch joined, each grown over the findings that it touches: a
    /// finding is always judged as a whole.</summary>
    public List<Span> Of(int station, IEnumerable<Span> findings)
    {
        var touched = Join(_spans[station]);
        // Findings by start; growing over one may make a span touch the next, or one that began earlier: once more over all.
        var standing = findings.ToList();
        for (var grown = true; grown;)
        {
            grown = false;
            for (var i = 0; i < touched.Count; i++)
            {
                foreach (var finding in standing)
                {
                    if (!touched[i].Touches(finding) || touched[i].Joined(finding) == touched[i])
                        continue;
                    (touched[i], grown) = (touched[i].Joined(finding), true);
                }
            }
        }
        return Join(touched);
    }

    private static List<Span> Join(List<Span> spans)
    {
        var joined = new List<Span>();
        foreach (var span in spans.OrderBy(span => span.From))
        {
            if (joined.Count > 0 && joined[^1].Touches(span))
                joined[^1] = joined[^1].Joined(span);
            else
                joined.Add(span);
        }
        return joined;
    }
}
