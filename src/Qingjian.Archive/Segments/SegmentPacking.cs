namespace Qingjian.Archive.Segments;

/// <summary>Compresses one closed segment: temporary file → sync → rename → directory sync → the original is deleted.
/// At every moment one of the two forms is whole and durable.</summary>
internal sealed class SegmentPacking(ISegmentFiles files, SegmentCatalog catalog, int blockBytes, int level)
{
    public void Pack(Segment plain, long end)
    {
        var packed = Segment.Packed(plain.First);
        var temporary = packed.Name + SegmentNames.TemporarySuffix;
        using (var target = files.Create(temporary))
        {
            PackedWriting.Write(target, plain.First, end, new BlockSplit(files, plain, end, blockBytes), level);
            target.Sync();
            CompareEntries(target, temporary, plain, end);
        }
        files.Rename(temporary, packed.Name);
        files.SyncDirectory();
        catalog.Replace(plain, packed);
        files.Delete(plain.Name);
        files.SyncDirectory();
    }

    // The original is deleted only after the packed form was read back and shown to be the same.
    private void CompareEntries(ISegmentFile target, string name, Segment plain, long end)
    {
        using var reader = new PackedSegmentReader(new BorrowedFile(target), name, plain.First);
        var buffer = Array.Empty<byte>();
        foreach (var block in new BlockSplit(files, plain, end, blockBytes))
        {
            var length = reader.Read(block.First, ref buffer, out _, out var offset);
            if (!block.Bytes.Span.SequenceEqual(buffer.AsSpan(0, length)))
                throw new JournalDamagedException(name, offset, "the compressed block differs from its original");
        }
    }
}
