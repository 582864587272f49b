using System.Buffers.Binary;

namespace Qingjian.Archive.Segments;

/// <summary>Writes groups to the last segment and begins a new one when it is full. Used by one thread.</summary>
internal sealed class SegmentWriter(ISegmentFiles files, SegmentCatalog catalog, long segmentBytes) : IDisposable
{
    private ISegmentFile? _file;
    private SparseIndex? _index;
    private long _end;

    /// <summary>Goes on writing at the end of a recovered segment.</summary>
    public void Resume(Segment last)
    {
        _file = files.Open(last.Name);
        _index = last.Index;
        _end = _file.Length;
    }

    /// <summary>Returns when the group is durable; whether a segment was closed by it.</summary>
    public bool Write(CommitGroup group)
    {
        var rolled = _file is null || _end >= segmentBytes;
        if (rolled)
            Begin(group.First);
        _file!.Write(group.Bytes, _end);
        _file.Sync();
        Note(group);
        _end += group.Length;
        return rolled;
    }

    /// <summary>After a failure: opens the last segment anew and cuts off what lies behind the last group that became durable.</summary>
    public void CutBack()
    {
        _file?.Dispose();
        _file = null;
        // A segment that could not be begun is not in the catalogue; it is begun again under the same name.
        if (catalog.Segments is not [.., { IsPacked: false } last])
            return;
        _file = files.Open(last.Name);
        _file.Truncate(_end);
        _file.Sync();
    }

    public void Dispose() => _file?.Dispose();

    // The header and the name are durable before the first entry: see SegmentHeader.
    private void Begin(long first)
    {
        _file?.Dispose();
        var segment = Segment.Plain(first);
        _file = files.Create(segment.Name);
        Span<byte> header = stackalloc byte[SegmentHeader.Bytes];
        SegmentHeader.Write(header, SegmentHeader.PlainMagic, first);
        _file.Write(header, 0);
        _file.Sync();
        files.SyncDirectory();
        (_index, _end) = (segment.Index, header.Length);
        _index!.Note(first, _end);
        catalog.Add(segment);
    }

    private void Note(CommitGroup group)
    {
        var bytes = group.Bytes;
        var (offset, position) = (0, group.First);
        while (offset < bytes.Length)
        {
            _index!.Note(position++, _end + offset);
            offset += BinaryPrimitives.ReadInt32LittleEndian(bytes[(offset + 4)..]);
        }
    }
}
