using Microsoft.Extensions.Logging;

namespace Qingjian.Archive.Segments;

/// <summary>Brings a folder that a crash may have left in any state back to a list of whole segments.</summary>
internal sealed class SegmentRecovery(ISegmentFiles files, ILogger log)
{
    /// <summary>The segments, and the position that the next entry takes.</summary>
    public (List<Segment> Segments, long Next) Run()
    {
        DropTemporaries();
        var segments = Forms().ToList();
        var next = 1L;
        var droppedHead = DropHeadless(segments);
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].First != next)
                throw new JournalDamagedException(segments[i].Name, 0, $"positions {next} to {segments[i].First - 1} are missing");
            var mayBeTorn = i == segments.Count - 1 && !droppedHead;
            next = segments[i].IsPacked ? EndOfPacked(segments[i]) : new PlainSegmentScan(files, segments[i], log).Run(mayBeTorn);
        }
        files.SyncDirectory();
        return (segments, next);
    }

    private void DropTemporaries()
    {
        foreach (var name in files.List().Where(name => name.EndsWith(SegmentNames.TemporarySuffix, StringComparison.Ordinal)))
            files.Delete(name);
    }

    private IEnumerable<Segment> Forms()
    {
        var names = files.List();
        var plain = names.Where(name => SegmentNames.TryFirst(name, SegmentNames.PlainSuffix, out _)).ToHashSet();
        foreach (var name in names)
        {
            if (SegmentNames.TryFirst(name, SegmentNames.PlainSuffix, out var first) && !names.Contains(SegmentNames.Packed(first)))
                yield return Segment.Plain(first);
            if (!SegmentNames.TryFirst(name, SegmentNames.PackedSuffix, out first))
                continue;
            yield return plain.Contains(SegmentNames.Plain(first)) ? FinishPacking(first) : Segment.Packed(first);
        }
    }

    // Interrupted between the rename and the deletion. The packed form was synced before its rename, so it is whole;
    // if it nevertheless is not, the original still is.
    private Segment FinishPacking(long first)
    {
        var packed = Segment.Packed(first);
        try
        {
            using var reader = new PackedSegmentReader(files.Open(packed.Name), packed.Name, first);
            reader.Verify();
        }
        catch (JournalDamagedException)
        {
            files.Delete(packed.Name);
            return Segment.Plain(first);
        }
        // The name of the packed form must be durable before the original goes.
        files.SyncDirectory();
        files.Delete(SegmentNames.Plain(first));
        return packed;
    }

    private bool DropHeadless(List<Segment> segments)
    {
        if (segments.Count == 0 || segments[^1].IsPacked)
            return false;
        var last = segments[^1];
        using (var file = files.Open(last.Name))
        {
            Span<byte> header = stackalloc byte[SegmentHeader.Bytes];
            // Only what was read: the header ends in zeros, and a cut one must not pass for whole.
            var read = file.Read(header, 0);
            if (file.Length > SegmentHeader.Bytes || SegmentHeader.IsWhole(header[..read], SegmentHeader.PlainMagic, last.First))
                return false;
        }
        files.Delete(last.Name);
        segments.RemoveAt(segments.Count - 1);
        log.DroppedHeadless(last.Name);
        return true;
    }

    private long EndOfPacked(Segment packed)
    {
        using var file = files.Open(packed.Name);
        BlockIndex.Read(file, packed.Name, out var entries);
        return packed.First + entries;
    }
}
