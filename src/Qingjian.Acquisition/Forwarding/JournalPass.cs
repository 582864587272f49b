using Qingjian.Archive;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>One reading of the journal for a line: its own from its beginning on, or a span that is sent again. Knows what it has read that
/// is not settled, and so up to where everything is.</summary>
internal sealed class JournalPass : IDisposable
{
    private readonly JournalCursor _cursor;
    private readonly JournalBatch _batch = new();
    private readonly SortedSet<long> _unsettled = [];
    private readonly long _last;
    private int _next;
    private long _read;

    /// <param name="journal">The journal.</param>
    /// <param name="number">0, or the number of the order.</param>
    /// <param name="watermark">Everything up to here is settled.</param>
    /// <param name="last">Where the pass ends; the line's own never does.</param>
    public JournalPass(Journal journal, int number, long watermark, long last = long.MaxValue)
    {
        (Number, _read, _last, Marked) = (number, watermark, last, watermark);
        _cursor = journal.ReadFrom(watermark + 1);
    }

    public int Number { get; }

    /// <summary>Everything up to here is settled.</summary>
    public long Watermark => _unsettled.Count == 0 ? _read : _unsettled.Min - 1;

    /// <summary>The watermark that the log has.</summary>
    public long Marked { get; set; }

    public bool IsDone => Watermark >= _last;

    /// <summary>The next entry, in the memory of the batch until the next call; false when every durable one is read.</summary>
    public bool TryRead(out JournalEntry entry)
    {
        entry = default;
        if (_read >= _last || (_next >= _batch.Count && !Fill()))
            return false;
        entry = _batch[_next++];
        _read = entry.Position;
        return true;
    }

    /// <summary>The entry just read is a frame to be forwarded.</summary>
    public void Open(long position) => _unsettled.Add(position);

    /// <summary>The frame needs nothing more.</summary>
    public void Settle(long position) => _unsettled.Remove(position);

    public ValueTask WaitAsync(CancellationToken cancellationToken) => _cursor.WaitAsync(cancellationToken);

    public void Dispose() => _cursor.Dispose();

    private bool Fill()
    {
        _next = 0;
        return _cursor.TryRead(_batch);
    }
}
