namespace Qingjian.Archive.Observations;

/// <summary>The newest value of every series in memory, so that a page of thousands of stations asks no file. Changed only
/// after the commit that stored the values.</summary>
internal sealed class LatestValues
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, LatestRow> _rows = [];

    public void Publish(IEnumerable<LatestRow> rows)
    {
        lock (_gate)
        {
            foreach (var row in rows)
                if (!_rows.TryGetValue(row.Row.Series, out var kept) || IsNewer(row, kept))
                    _rows[row.Row.Series] = row;
        }
    }

    public LatestRow? Of(int series)
    {
        lock (_gate)
            return _rows.TryGetValue(series, out var row) ? row : null;
    }

    /// <summary>At one start a sent value stands before a computed one; a computed one is replaced when computed again.</summary>
    public static bool IsNewer(in LatestRow candidate, in LatestRow kept)
    {
        if (candidate.Row.StartMs != kept.Row.StartMs)
            return candidate.Row.StartMs > kept.Row.StartMs;
        return candidate.Origin == kept.Origin ? candidate.Revision >= kept.Revision : candidate.Origin == Origin.Sent;
    }
}
