using System.Buffers.Binary;

namespace Qingjian.Archive.Segments;

internal sealed class PlainSegmentReader(ISegmentFile file, SparseIndex index) : ISegmentReader
{
    private const int StretchBytes = 256 * 1024;

    // Where the last stretch was left: reading on from there needs no second look at its end.
    private (long Position, long Offset) _next;

    public int Read(long position, ref byte[] buffer, out long firstPosition, out long fileOffset)
    {
        var start = position == _next.Position ? _next : index.Before(position);
        (firstPosition, fileOffset) = start;
        var wanted = StretchBytes;
        while (true)
        {
            if (buffer.Length < wanted)
                buffer = new byte[wanted];
            var read = file.Read(buffer.AsSpan(0, wanted), start.Offset);
            var (next, whole) = Walk(buffer.AsSpan(0, read), start.Position);
            if (next > position || read < wanted)
            {
                _next = (next, start.Offset + whole);
                return next > position ? read : 0;
            }
            wanted *= 2;
        }
    }

    public void Dispose() => file.Dispose();

    // Only the declared sizes: the cursor checks every entry it hands out.
    private static (long Next, int Whole) Walk(ReadOnlySpan<byte> bytes, long position)
    {
        var offset = 0;
        while (bytes.Length - offset >= EntryFormat.HeaderBytes)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(bytes[(offset + 4)..]);
            if (size < EntryFormat.HeaderBytes)
                return (position + 1, offset + EntryFormat.HeaderBytes);
            if (size > bytes.Length - offset)
                return size > EntryFormat.MaxBytes ? (position + 1, bytes.Length) : (position, offset);
            offset += size;
            position++;
        }
        return (position, offset);
    }
}
