using Qingjian.Archive.Segments;

namespace Qingjian.Archive;

/// <summary>A reusable stretch of consecutive entries. Its memory is overwritten when it is filled again.</summary>
public sealed class JournalBatch
{
    private readonly List<(int Offset, int Size)> _entries = [];
    private byte[] _buffer = [];

    /// <summary>How many entries it holds.</summary>
    public int Count => _entries.Count;

    /// <summary>Position of the first entry, or 0 when the batch is empty.</summary>
    public long FirstPosition { get; private set; }

    /// <summary>Bytes of the entries as stored.</summary>
    public int Bytes { get; private set; }

    /// <summary>The entry at an index from 0 to <see cref="Count"/> − 1.</summary>
    public JournalEntry this[int index]
    {
        get
        {
            var (offset, size) = _entries[index];
            return EntryFormat.View(_buffer.AsMemory(offset, size));
        }
    }

    /// <summary>The bytes of an entry as stored.</summary>
    internal ReadOnlyMemory<byte> Raw(int index) => _buffer.AsMemory(_entries[index].Offset, _entries[index].Size);

    /// <summary>The entries as stored, in blocks of at least a size, the last one whatever its size.</summary>
    internal IEnumerable<(long First, ReadOnlyMemory<byte> Bytes)> Blocks(int blockBytes)
    {
        for (var (begin, i, bytes) = (0, 0, 0); i < Count; i++)
        {
            bytes += _entries[i].Size;
            if (bytes < blockBytes && i < Count - 1)
                continue;
            yield return (FirstPosition + begin, _buffer.AsMemory(_entries[begin].Offset, bytes));
            (begin, bytes) = (i + 1, 0);
        }
    }

    internal void Clear()
    {
        _entries.Clear();
        (FirstPosition, Bytes) = (0, 0);
    }

    /// <summary>Reads entries from <paramref name="position"/> up to and including <paramref name="last"/>.</summary>
    internal void Fill(ISegmentReader reader, string file, long position, long last)
    {
        Clear();
        var length = reader.Read(position, ref _buffer, out var at, out var fileOffset);
        for (var offset = 0; offset < length && at <= last; at++)
        {
            var state = EntryFormat.Inspect(_buffer.AsSpan(offset, length - offset), at, out var size);
            if (state == EntryState.Cut)
                break;
            if (state == EntryState.Damaged)
                throw new JournalDamagedException(file, fileOffset + offset, $"the entry at position {at} fails its CRC-32");
            if (at >= position)
                Add(offset, size, at);
            offset += size;
        }
    }

    private void Add(int offset, int size, long position)
    {
        if (_entries.Count == 0)
            FirstPosition = position;
        _entries.Add((offset, size));
        Bytes += size;
    }
}
