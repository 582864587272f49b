namespace Qingjian.Archive.Segments;

/// <summary>Every so many bytes of a plain segment, which position begins where. Grown by the writer while readers look.</summary>
internal sealed class SparseIndex
{
    private const int StrideBytes = 64 * 1024;
    private readonly Lock _gate = new();
    private readonly List<(long Position, long Offset)> _marks = [];

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return _marks.Count == 0;
        }
    }

    public void Note(long position, long offset)
    {
        lock (_gate)
        {
            if (_marks.Count == 0 || offset - _marks[^1].Offset >= StrideBytes)
                _marks.Add((position, offset));
        }
    }

    /// <summary>The last mark at or before the position.</summary>
    public (long Position, long Offset) Before(long position)
    {
        lock (_gate)
        {
            var (low, high) = (0, _marks.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                if (_marks[middle].Position <= position)
                    low = middle;
                else
                    high = middle - 1;
            }
            return _marks[low];
        }
    }
}
