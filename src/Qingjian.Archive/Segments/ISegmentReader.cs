namespace Qingjian.Archive.Segments;

/// <summary>Reads stretches of entries from one segment file, plain or packed.</summary>
internal interface ISegmentReader : IDisposable
{
    /// <summary>Fills <paramref name="buffer"/>, growing it when needed, with bytes that begin with a whole entry at or
    /// before the position and reach beyond it; the number of bytes, 0 when the segment ends before the position.</summary>
    int Read(long position, ref byte[] buffer, out long firstPosition, out long fileOffset);
}
