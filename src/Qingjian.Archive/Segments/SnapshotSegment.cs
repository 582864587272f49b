namespace Qingjian.Archive.Segments;

/// <summary>One segment of a snapshot: an open file, and how far its whole entries reach.</summary>
internal sealed class SnapshotSegment : IDisposable
{
    // A segment can be compressed or begun between the listing and the opening; then the folder is looked at again.
    private const int MostAttempts = 50;
    private readonly Segment _segment;
    private readonly SnapshotFile _file;

    private SnapshotSegment(Segment segment, string folder) => (_segment, _file) = (segment, new SnapshotFile(Path.Combine(folder, segment.Name)));

    public string Name => _segment.Name;

    public long First => _segment.First;

    /// <summary>The position after its last whole entry; known once it was measured.</summary>
    public long End { get; private set; } = long.MaxValue;

    /// <summary>Bytes behind its last whole entry.</summary>
    public long UnfinishedBytes { get; private set; }

    public static List<SnapshotSegment> OpenAll(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            var opened = new List<SnapshotSegment>();
            try
            {
                foreach (var segment in Forms(folder))
                    opened.Add(new SnapshotSegment(segment, folder));
                DropHeadless(opened);
                return opened;
            }
            catch (FileNotFoundException) when (attempt < MostAttempts)
            {
                opened.ForEach(segment => segment.Dispose());
            }
        }
    }

    public static List<string> Names(string folder) => [.. Forms(folder).Select(segment => segment.Name)];

    /// <summary>The segments by position. Of two forms of one segment the plain one is taken: it is the original.</summary>
    public static IEnumerable<Segment> Forms(string folder)
    {
        var forms = new SortedDictionary<long, Segment>();
        foreach (var name in Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)))
        {
            if (SegmentNames.TryFirst(name, SegmentNames.PlainSuffix, out var first))
                forms[first] = Segment.Plain(first);
            else if (SegmentNames.TryFirst(name, SegmentNames.PackedSuffix, out first))
                forms.TryAdd(first, Segment.Packed(first));
        }
        return forms.Values;
    }

    /// <summary>Finds its end, checking what it passes.</summary>
    public void Measure(bool isLast)
    {
        if (_segment.IsPacked)
        {
            BlockIndex.Read(_file, Name, out var entries);
            End = First + entries;
            return;
        }
        var (position, bytes) = Walk(long.MaxValue);
        (End, UnfinishedBytes) = (position, _file.Length - bytes);
        // An entry that is just being written may be cut; in a closed segment nothing is.
        if (!isLast && bytes != _file.Length)
            throw new JournalDamagedException(Name, bytes, $"it ends within the entry at position {position}");
    }

    /// <summary>Entries in stretches, each valid until the next.</summary>
    public IEnumerable<JournalBatch> Batches(long from, long last)
    {
        var borrowed = new BorrowedFile(_file);
        using ISegmentReader reader = _segment.IsPacked ? new PackedSegmentReader(borrowed, Name, First) : new PlainSegmentReader(borrowed, Indexed());
        var batch = new JournalBatch();
        for (var next = from; next <= last && next < End; next += batch.Count)
        {
            batch.Fill(reader, Name, next, Math.Min(last, End - 1));
            if (batch.Count == 0)
                yield break;
            yield return batch;
        }
    }

    /// <summary>The file with the entries up to a position: of a compressed segment all of it, so that nothing is packed anew.</summary>
    public IEnumerable<JournalFile> Upto(long last)
    {
        if (_segment.IsPacked && last < End - 1)
            throw new InvalidOperationException($"Segment '{Name}' was compressed and reaches beyond position {last}.");
        yield return new JournalFile(Name, _segment.IsPacked ? _file.Length : Walk(last).Bytes, _file);
    }

    public void Dispose() => _file.Dispose();

    private (long Position, long Bytes) Walk(long last)
    {
        var (position, bytes) = (First, (long)SegmentHeader.Bytes);
        foreach (var batch in Batches(First, last))
        {
            Indexed().Note(position, bytes);
            position += batch.Count;
            bytes += batch.Bytes;
        }
        return (position, bytes);
    }

    private SparseIndex Indexed()
    {
        if (_segment.Index!.IsEmpty)
            _segment.Index.Note(First, SegmentHeader.Bytes);
        return _segment.Index;
    }

    private static void DropHeadless(List<SnapshotSegment> opened)
    {
        foreach (var segment in opened.Where(segment => !segment.HasHeader()).ToList())
        {
            // Just begun, or torn by a crash: it holds nothing that was ever answered.
            if (segment != opened[^1] || segment._segment.IsPacked || segment._file.Length > SegmentHeader.Bytes)
                throw new JournalDamagedException(segment.Name, 0, "the segment's header fails its CRC-32");
            opened.Remove(segment);
            segment.Dispose();
        }
    }

    private bool HasHeader()
    {
        Span<byte> header = stackalloc byte[SegmentHeader.Bytes];
        var read = _file.Read(header, 0);
        return SegmentHeader.IsWhole(header[..read], _segment.IsPacked ? SegmentHeader.PackedMagic : SegmentHeader.PlainMagic, First);
    }
}
