using System.Buffers;
using System.Globalization;
using System.Text;

namespace Qingjian.Hj212;

/// <summary>Writes frames by the letter of the standard (HJ 212-2017 6.3.1): length in bytes, checksum in capitals, CR LF.</summary>
public static class FrameWriter
{
    /// <summary>Bytes of a frame besides its data segment.</summary>
    public const int Overhead = 12;

    internal const int MaxDataArea = 950;
    private const int MaxSegment = 1024;

    /// <summary>Writes one frame.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="header">The fields before CP.</param>
    /// <param name="dataArea">What stands between <c>CP=&amp;&amp;</c> and <c>&amp;&amp;</c>; may be empty.</param>
    /// <exception cref="ArgumentException">The segment is longer than the length field can say (9999 bytes).</exception>
    public static void Write(IBufferWriter<byte> output, in PacketHeader header, ReadOnlySpan<byte> dataArea)
    {
        var room = output.GetSpan(HeaderBound(header) + dataArea.Length + Overhead);
        var segment = new SegmentText(room[6..]);
        segment.Add(header);
        segment.Add("CP=&&"u8);
        segment.Add(dataArea);
        segment.Add("&&"u8);
        output.Advance(Close(room, segment.Length));
    }

    /// <summary>Writes a frame around a data segment that exists already: head, length, checksum and tail.</summary>
    /// <exception cref="ArgumentException">The segment is longer than the length field can say (9999 bytes).</exception>
    public static void WriteSegment(IBufferWriter<byte> output, ReadOnlySpan<byte> segment)
    {
        var room = output.GetSpan(segment.Length + Overhead);
        segment.CopyTo(room[6..]);
        output.Advance(Close(room, segment.Length));
    }

    /// <summary>The longest data area that a packet of this header may have: 950 bytes, and 1024 for the whole segment (HJ 212-2017 Table 2,
    /// Table 3).</summary>
    internal static int RoomFor(in PacketHeader header)
    {
        var segment = new SegmentText(new byte[HeaderBound(header)]);
        segment.Add(header);
        return Math.Min(MaxDataArea, MaxSegment - segment.Length - "CP=&&&&"u8.Length);
    }

    private static int Close(Span<byte> frame, int length)
    {
        if (length > 9999)
            throw new ArgumentException($"A data segment of {length} bytes does not fit: the length field has four digits.");
        "##"u8.CopyTo(frame);
        length.TryFormat(frame[2..], out _, "D4", CultureInfo.InvariantCulture);
        var end = frame[(6 + length)..];
        Checksum.Compute(frame.Slice(6, length)).TryFormat(end, out _, "X4", CultureInfo.InvariantCulture);
        "\r\n"u8.CopyTo(end[4..]);
        return length + Overhead;
    }

    // Names, separators and numbers take less than 96 bytes; three bytes hold any UTF-16 unit as UTF-8.
    private static int HeaderBound(in PacketHeader header) =>
        96 + 3 * ((header.Qn?.Length ?? 0) + header.St.Length + header.Password.Length + header.Mn.Length);

    private ref struct SegmentText(Span<byte> room)
    {
        private readonly Span<byte> _room = room;

        public int Length { get; private set; }

        public void Add(scoped ReadOnlySpan<byte> text)
        {
            text.CopyTo(_room[Length..]);
            Length += text.Length;
        }

        public void Add(in PacketHeader header)
        {
            if (header.Qn is not null)
                Add("QN="u8, header.Qn);
            Add("ST="u8, header.St);
            Add("CN="u8, header.Command, "D4");
            Add("PW="u8, header.Password);
            Add("MN="u8, header.Mn);
            if (header.Flag is { } flag)
                Add("Flag="u8, flag.Value);
            if (header.Flag is { IsSplit: true })
            {
                Add("PNUM="u8, header.PacketCount);
                Add("PNO="u8, header.PacketNumber);
            }
            if (header.IsResend)
                Add("RF=1;"u8);
        }

        private void Add(ReadOnlySpan<byte> name, string value)
        {
            Add(name);
            Length += Encoding.UTF8.GetBytes(value, _room[Length..]);
            Add(";"u8);
        }

        private void Add(ReadOnlySpan<byte> name, int value, string format = "D")
        {
            Add(name);
            value.TryFormat(_room[Length..], out var written, format, CultureInfo.InvariantCulture);
            Length += written;
            Add(";"u8);
        }
    }
}
