namespace Qingjian.Verify.Journal;

/// <summary>Positions that were passed over, as runs; those that turn up later are taken out again.</summary>
internal sealed class Gaps
{
    private readonly List<(long From, long To)> _runs = [];

    public void Add(long from, long to)
    {
        if (from <= to)
            _runs.Add((from, to));
    }

    public bool Remove(long position)
    {
        var at = _runs.FindIndex(run => run.From <= position && position <= run.To);
        if (at < 0)
            return false;
        var (from, to) = _runs[at];
        _runs.RemoveAt(at);
        Add(from, position - 1);
        Add(position + 1, to);
        return true;
    }

    /// <summary>The runs in order; none are left.</summary>
    public List<(long From, long To)> Take()
    {
        List<(long From, long To)> all = [.. _runs.OrderBy(run => run.From)];
        _runs.Clear();
        return all;
    }
}
