using Qingjian.Hj212;

namespace Qingjian.Archive.Columns;

/// <summary>Takes a payload apart into the constant text of its kind (the pattern), the constant text of its sender (the head) and the
/// fields that change. No field is understood: what stands between <c>=</c> and the next <c>;</c>, <c>,</c> or <c>&amp;</c> is one.</summary>
internal sealed class FramePattern
{
    public const int FrontBytes = 6;
    public const int BackBytes = 6;
    private byte[] _pattern = new byte[1024];
    private int _length;

    /// <summary>Where the fields stand in the payload, in their order.</summary>
    public List<Range> Fields { get; } = [];

    /// <summary>The pattern of the last payload.</summary>
    public ReadOnlyMemory<byte> Pattern => _pattern.AsMemory(0, _length);

    /// <summary>Where the sender's text stands in the payload.</summary>
    public Range Head { get; private set; }

    /// <summary>Whether ##, length, checksum and CR LF stand around the rest as the protocol asks, so that they follow from it.</summary>
    public static bool IsFramed(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < FrontBytes + BackBytes || !payload.StartsWith("##"u8) || !payload.EndsWith("\r\n"u8))
            return false;
        Span<byte> front = stackalloc byte[FrontBytes], back = stackalloc byte[BackBytes];
        return TryFrame(payload[FrontBytes..^BackBytes], front, back) && payload.StartsWith(front) && payload.EndsWith(back);
    }

    /// <summary>What stands before and behind a segment (HJ 212-2017 6.3.2); false when no four digits hold its length.</summary>
    public static bool TryFrame(ReadOnlySpan<byte> segment, Span<byte> front, Span<byte> back)
    {
        if (segment.Length > 9999)
            return false;
        "##"u8.CopyTo(front);
        for (var (i, rest) = (5, segment.Length); i >= 2; i--, rest /= 10)
            front[i] = (byte)('0' + rest % 10);
        var check = Checksum.Compute(segment);
        for (var i = 0; i < 4; i++)
            back[i] = "0123456789ABCDEF"u8[check >> 4 * (3 - i) & 15];
        "\r\n"u8.CopyTo(back[4..]);
        return true;
    }

    /// <summary>Whether the bytes have a pattern; then it, the head and the fields are those of these bytes.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="isFramed">Whether only what stands between length and checksum counts.</param>
    public bool TryTake(ReadOnlySpan<byte> payload, bool isFramed)
    {
        var (at, end) = isFramed ? (FrontBytes, payload.Length - BackBytes) : (0, payload.Length);
        Fields.Clear();
        _length = 0;
        var data = payload[at..end].IndexOf("CP=&&"u8);
        if (data < 0)
            return false;
        data += at + 5;
        if (payload[at..].StartsWith("QN="u8) && payload[at..data].IndexOf((byte)';') is > 0 and var semicolon)
        {
            Copy(payload.Slice(at, 3));
            Field(at + 3, at + semicolon);
            Put((byte)';');
            at += semicolon + 1;
        }
        Head = at..data;
        Put(ColumnForm.Head);
        while (data < end)
        {
            var equals = payload[data..end].IndexOf((byte)'=');
            var literal = payload[data..(equals < 0 ? end : data + equals + 1)];
            if (literal.IndexOfAny(ColumnForm.Hole, ColumnForm.Head) >= 0)
                return false;
            Copy(literal);
            data += literal.Length;
            if (equals < 0)
                break;
            var length = payload[data..end].IndexOfAny((byte)';', (byte)',', (byte)'&');
            Field(data, length < 0 ? end : data + length);
            data = length < 0 ? end : data + length;
        }
        return true;
    }

    private void Field(int from, int to)
    {
        Fields.Add(from..to);
        Put(ColumnForm.Hole);
    }

    private void Put(byte one) => Copy([one]);

    private void Copy(ReadOnlySpan<byte> text)
    {
        if (_pattern.Length - _length < text.Length)
            Array.Resize(ref _pattern, Math.Max(_pattern.Length * 2, _length + text.Length));
        text.CopyTo(_pattern.AsSpan(_length));
        _length += text.Length;
    }
}
