namespace Qingjian.Archive.Segments;

/// <summary>A file whose owner closes it.</summary>
internal sealed class BorrowedFile(ISegmentFile file) : ISegmentFile
{
    public long Length => file.Length;

    public int Read(Span<byte> target, long offset) => file.Read(target, offset);

    public void Write(ReadOnlySpan<byte> source, long offset) => file.Write(source, offset);

    public void Truncate(long length) => file.Truncate(length);

    public void Sync() => file.Sync();

    public void Dispose()
    {
        // The owner closes it.
    }
}
