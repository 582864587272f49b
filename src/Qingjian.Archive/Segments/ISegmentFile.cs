namespace Qingjian.Archive.Segments;

/// <summary>One open file.</summary>
internal interface ISegmentFile : IDisposable
{
    long Length { get; }

    /// <summary>Reads until the target is full or the file ends; the number of bytes read.</summary>
    int Read(Span<byte> target, long offset);

    void Write(ReadOnlySpan<byte> source, long offset);

    void Truncate(long length);

    /// <summary>Returns when the contents are on the disk.</summary>
    void Sync();
}
