using Qingjian.Verify.Findings;

namespace Qingjian.Verify.Journal;

/// <summary>Reads segments in order, names what is damaged, dropped, doubled or reordered, and hands on what is whole. Keeps one
/// stretch of a segment in memory.</summary>
/// <param name="report">Where findings go.</param>
/// <param name="take">Takes a position and its entry, or null where the entry could not be read; in order, without a gap.</param>
internal sealed class JournalCheck(Report report, Action<long, EntryView?> take)
{
    // A position that jumps further was made up: no drop of that many entries leaves the rest in place.
    private const long MostDropped = 10_000_000;
    private readonly Gaps _gaps = new();
    private readonly Progress _progress = new();
    private long _next = 1;

    /// <summary>Position of the last entry that there should be.</summary>
    public long Last => _next - 1;

    public void Run(IReadOnlyList<SegmentFile> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.First > _next)
                report.Add("journal", segment.Name, $"positions {_next} to {segment.First - 1} before it are missing");
            Miss(segment.First);
            Read(segment, i + 1 < segments.Count ? segments[i + 1].First : long.MaxValue);
            _progress.Say(segment.Name, i + 1, segments.Count);
        }
    }

    /// <summary>Passes over a segment without reading it.</summary>
    public void Skip(long until) => _next = until;

    public void Read(SegmentFile segment, long end)
    {
        using var file = new FileStream(segment.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 20);
        if (!segment.HasHeader(file))
            report.Add("journal", segment.Name, "its header fails its CRC-32");
        if (segment.IsPacked)
            ReadPacked(segment, file, end);
        else
            ReadEntries(segment.Name, file, SegmentFile.HeaderBytes, end);
        foreach (var (from, to) in _gaps.Take())
            report.Add("journal", segment.Name, from == to ? $"the entry at position {from} was dropped" : $"the entries at positions {from} to {to} were dropped");
    }

    private void ReadPacked(SegmentFile segment, FileStream file, long end)
    {
        if (PackedIndex.Read(file, out var wrong) is not { } blocks)
        {
            report.Add("journal", segment.Name, wrong);
            return;
        }
        for (var i = 0; i < blocks.Count; i++)
        {
            var until = i + 1 < blocks.Count ? blocks[i + 1].First : end;
            var (plain, whole) = blocks[i].Unpack(file);
            if (!whole)
                report.Add("journal", segment.Name, $"the block of positions {blocks[i].First} to {(until == long.MaxValue ? "the end" : until - 1)} fails its CRC-32");
            Miss(blocks[i].First);
            if (plain is not null)
                ReadEntries(segment.Name, new MemoryStream(plain), null, until);
            else if (whole)
                report.Add("journal", segment.Name, $"the block from position {blocks[i].First} cannot be unpacked");
        }
    }

    private void ReadEntries(string name, Stream stream, int? fileOffset, long end)
    {
        var window = new EntryWindow(stream, fileOffset ?? 0);
        while (_next < end && window.TryNext(out var entry, out var size, out var offset))
        {
            var place = fileOffset is not null ? $" (byte {offset})" : "";
            if (size <= 0)
            {
                report.Add("journal", name, size == 0 ? $"it ends within the entry at position {_next}{place}" : $"the entry at position {_next}{place} has a size that no entry can have");
                break;
            }
            Place(name, entry, place, end);
        }
        if (end != long.MaxValue && _next < end)
            report.Add("journal", name, $"positions {_next} to {end - 1} cannot be read");
    }

    private void Place(string name, in EntryView entry, string place, long end)
    {
        var position = entry.Position;
        if (!entry.HasCrc() || position >= end || position - _next > MostDropped)
        {
            report.Add("journal", name, $"the entry at position {_next}{place} fails its CRC-32");
            take(_next++, null);
        }
        else if (position < _next)
        {
            report.Add("journal", name, _gaps.Remove(position)
                ? $"the entry at position {position}{place} stands behind that at position {_next - 1}: they were reordered"
                : $"the entry at position {position}{place} stands there a second time");
        }
        else
        {
            _gaps.Add(_next, position - 1);
            Miss(position);
            take(_next++, entry);
        }
    }

    private void Miss(long first)
    {
        while (_next < first)
            take(_next++, null);
    }
}
