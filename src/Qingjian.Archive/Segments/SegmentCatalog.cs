using System.Collections.Immutable;

namespace Qingjian.Archive.Segments;

/// <summary>All segments in the order of their positions. Replaced as a whole, so that readers need no lock.</summary>
internal sealed class SegmentCatalog(IEnumerable<Segment> segments)
{
    private ImmutableArray<Segment> _segments = [.. segments];

    public ImmutableArray<Segment> Segments => _segments;

    public void Add(Segment segment) => ImmutableInterlocked.Update(ref _segments, (all, added) => all.Add(added), segment);

    public void Replace(Segment old, Segment by) =>
        ImmutableInterlocked.Update(ref _segments, (all, pair) => all.Replace(pair.old, pair.by), (old, by));

    /// <summary>Opens the segment that holds the position.</summary>
    public ISegmentReader OpenReader(ISegmentFiles files, long position, out Segment segment)
    {
        while (true)
        {
            segment = Find(position);
            try
            {
                return segment.OpenReader(files);
            }
            catch (FileNotFoundException) when (Find(position) != segment)
            {
                // Compressed meanwhile: its plain form is gone, the catalogue already names the packed one.
            }
        }
    }

    public Segment Find(long position)
    {
        var all = _segments;
        var (low, high) = (0, all.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (all[middle].First <= position)
                low = middle;
            else
                high = middle - 1;
        }
        return all[low];
    }
}
