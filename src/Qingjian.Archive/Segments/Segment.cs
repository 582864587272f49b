namespace Qingjian.Archive.Segments;

/// <summary>One segment file as the catalogue knows it: where it begins, and how to read it.</summary>
/// <param name="First">Position of its first entry.</param>
/// <param name="Name">Name of its file.</param>
/// <param name="Index">The sparse index of a plain segment; null when the segment is packed.</param>
internal sealed record Segment(long First, string Name, SparseIndex? Index)
{
    public bool IsPacked => Index is null;

    public static Segment Plain(long first) => new(first, SegmentNames.Plain(first), new SparseIndex());

    public static Segment Packed(long first) => new(first, SegmentNames.Packed(first), null);

    public ISegmentReader OpenReader(ISegmentFiles files) => Index is null
        ? new PackedSegmentReader(files.Open(Name), Name, First)
        : new PlainSegmentReader(files.Open(Name), Index);
}
