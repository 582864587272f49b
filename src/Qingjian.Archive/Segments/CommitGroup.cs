namespace Qingjian.Archive.Segments;

/// <summary>Entries that become durable by one sync. Two of them take turns: one fills while the other is written.</summary>
internal sealed class CommitGroup(int capacity)
{
    private byte[] _bytes = new byte[capacity];
    private TaskCompletionSource _durable = NewSignal();

    public int Length { get; private set; }

    public long First { get; private set; }

    public long Last { get; private set; }

    /// <summary>Completes when every entry of the group is durable, or faults when that failed.</summary>
    public Task Durable => _durable.Task;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public void Add(in NewEntry entry, int size, long position, long durable)
    {
        if (_bytes.Length - Length < size)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + size));
        EntryFormat.Write(_bytes.AsSpan(Length, size), entry, position, durable);
        if (Length == 0)
            First = position;
        Last = position;
        Length += size;
    }

    /// <summary>Gives the entries other positions, one behind the other.</summary>
    public void MoveTo(long first)
    {
        if (First == first)
            return;
        First = first;
        foreach (var (offset, size) in Entries())
            EntryFormat.Renumber(_bytes.AsSpan(offset, size), first++);
        Last = first - 1;
    }

    /// <summary>Where each entry lies.</summary>
    public IEnumerable<(int Offset, int Size)> Entries()
    {
        for (var offset = 0; offset < Length;)
        {
            var size = EntryFormat.StoredSize(_bytes.AsSpan(offset));
            yield return (offset, size);
            offset += size;
        }
    }

    public void Complete()
    {
        var completed = _durable;
        Length = 0;
        _durable = NewSignal();
        // Those who waited when the disk failed were told so already.
        completed.TrySetResult();
    }

    public void Fail(Exception cause) => _durable.TrySetException(cause);

    // Never inline: a waiter's continuation must not run on the thread that syncs.
    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
