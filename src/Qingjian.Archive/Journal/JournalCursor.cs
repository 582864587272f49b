using Qingjian.Archive.Segments;

namespace Qingjian.Archive;

/// <summary>Reads the journal's durable entries in order, from a position on. Used by one reader at a time. What was
/// written a moment ago comes from the operating system's page cache, not from the disk.</summary>
public sealed class JournalCursor : IDisposable
{
    private readonly Journal _journal;
    private ISegmentReader? _reader;
    private Segment? _segment;

    internal JournalCursor(Journal journal, long next)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(next, 1);
        (_journal, Next) = (journal, next);
    }

    /// <summary>Position of the next entry to be read.</summary>
    public long Next { get; private set; }

    /// <summary>Fills the batch with the next entries; false when every durable entry has been read.</summary>
    /// <exception cref="JournalDamagedException">A file does not hold what was made durable in it.</exception>
    public bool TryRead(JournalBatch batch)
    {
        var last = _journal.DurablePosition;
        batch.Clear();
        while (Next <= last)
        {
            _reader ??= _journal.OpenReader(Next, out _segment);
            batch.Fill(_reader, _segment!.Name, Next, last);
            if (batch.Count > 0)
            {
                Next += batch.Count;
                return true;
            }
            LeaveSegment();
        }
        return false;
    }

    /// <summary>Waits until there is something to read.</summary>
    public ValueTask WaitAsync(CancellationToken cancellationToken) => _journal.WaitBeyondAsync(Next - 1, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _reader?.Dispose();

    private void LeaveSegment()
    {
        if (_journal.SegmentOf(Next) == _segment)
            throw new JournalDamagedException(_segment!.Name, 0, $"the segment ends before position {Next}");
        _reader?.Dispose();
        _reader = null;
    }
}
