namespace Qingjian.Archive.Observations;

/// <summary>A growing array of rows that keeps its memory from batch to batch.</summary>
internal sealed class RowBuffer
{
    private ObservationRow[] _rows = new ObservationRow[4096];

    public int Count { get; private set; }

    public Span<ObservationRow> Rows => _rows.AsSpan(0, Count);

    public ref ObservationRow Add()
    {
        if (Count == _rows.Length)
            Array.Resize(ref _rows, Count * 2);
        return ref _rows[Count++];
    }

    /// <summary>Forgets the rows from a count on: an entry that failed half-way leaves nothing.</summary>
    public void CutTo(int count) => Count = count;
}
