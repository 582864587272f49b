namespace Qingjian.Simulator.Replay;

/// <summary>The header line of a file: where each column stands.</summary>
internal sealed class Header
{
    private readonly string _file;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    public Header(string file, IReadOnlyList<string> cells)
    {
        _file = file;
        for (var i = 0; i < cells.Count; i++)
            _columns.TryAdd(cells[i], i);
        Count = cells.Count;
    }

    public int Count { get; }

    public IEnumerable<string> Names => _columns.Keys;

    /// <exception cref="ReplayOptionsException">The file has no such column.</exception>
    public int IndexOf(string column) => _columns.TryGetValue(column, out var index)
        ? index
        : throw new ReplayOptionsException($"{_file} has no column '{column}'. Its columns are: {string.Join(", ", _columns.Keys)}.");
}
