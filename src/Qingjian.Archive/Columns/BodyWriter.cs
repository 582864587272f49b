using System.Buffers;
using System.Numerics;

namespace Qingjian.Archive.Columns;

/// <summary>Puts columns one behind the other into the body of a block.</summary>
internal sealed class BodyWriter
{
    private readonly ArrayBufferWriter<byte> _body = new(256 * 1024);
    private ulong[] _apart = [];

    public ReadOnlySpan<byte> Written => _body.WrittenSpan;

    public void Clear() => _body.ResetWrittenCount();

    public void Byte(byte value)
    {
        _body.GetSpan(1)[0] = value;
        _body.Advance(1);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _body.Write(bytes);

    /// <summary>Seven bits a byte, the lowest first, the highest bit set on all but the last.</summary>
    public void Number(long number)
    {
        var rest = (ulong)number;
        for (; rest >= 128; rest >>= 7)
            Byte((byte)(rest | 128));
        Byte((byte)rest);
    }

    public void Text(ReadOnlySpan<byte> text)
    {
        Number(text.Length);
        Bytes(text);
    }

    /// <summary>Whole numbers as the smallest of three differences, byte planes apart: mode, power of ten, width, the first, the planes.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="against">What they may be close to, or nothing.</param>
    public void Integers(ReadOnlySpan<long> values, ReadOnlySpan<long> against = default)
    {
        if (values.Length == 0)
            return;
        if (_apart.Length < values.Length)
            _apart = new ulong[values.Length * 2];
        var (mode, bits) = (ColumnForm.AgainstFirst, Bits(values, against, ColumnForm.AgainstFirst));
        foreach (var other in against.IsEmpty ? [ColumnForm.AgainstPrevious] : (ReadOnlySpan<byte>)[ColumnForm.AgainstPrevious, ColumnForm.AgainstReceived])
            if (Bits(values, against, other) is var fewer && fewer < bits)
                (mode, bits) = (other, fewer);
        Planes(values, against, mode);
    }

    private void Planes(ReadOnlySpan<long> values, ReadOnlySpan<long> against, byte mode)
    {
        var apart = _apart.AsSpan(0, values.Length - 1);
        var all = 0UL;
        for (var i = 1; i < values.Length; i++)
            apart[i - 1] = (ulong)Apart(values, against, mode, i);
        var tens = Tens(apart);
        var unit = (long)Math.Pow(10, tens);
        foreach (ref var one in apart)
            all |= one = ZigZag((long)one / unit);
        var width = (71 - BitOperations.LeadingZeroCount(all)) / 8;
        Byte(mode);
        Byte((byte)tens);
        Byte((byte)width);
        Number((long)ZigZag(mode == ColumnForm.AgainstReceived ? unchecked(values[0] - against[0]) : values[0]));
        for (var plane = 0; plane < width; plane++)
        {
            var target = _body.GetSpan(apart.Length)[..apart.Length];
            for (var i = 0; i < apart.Length; i++)
                target[i] = (byte)(apart[i] >> 8 * plane);
            _body.Advance(apart.Length);
        }
    }

    private static long Bits(ReadOnlySpan<long> values, ReadOnlySpan<long> against, byte mode)
    {
        var bits = 0L;
        for (var i = 1; i < values.Length; i++)
            bits += 64 - BitOperations.LeadingZeroCount(ZigZag(Apart(values, against, mode, i)));
        return bits;
    }

    private static long Apart(ReadOnlySpan<long> values, ReadOnlySpan<long> against, byte mode, int i) => unchecked(mode switch
    {
        ColumnForm.AgainstPrevious => values[i] - values[i - 1],
        ColumnForm.AgainstReceived => values[i] - against[i],
        _ => values[i] - values[0],
    });

    // Times that come in milliseconds or seconds leave no zeros behind.
    private static int Tens(ReadOnlySpan<ulong> apart)
    {
        foreach (var (tens, unit) in ((int, long)[])[(7, 10_000_000), (4, 10_000), (3, 1_000)])
        {
            var all = true;
            foreach (var one in apart)
                if ((long)one % unit != 0)
                {
                    all = false;
                    break;
                }
            if (all)
                return tens;
        }
        return 0;
    }

    private static ulong ZigZag(long value) => (ulong)(value << 1 ^ value >> 63);
}
