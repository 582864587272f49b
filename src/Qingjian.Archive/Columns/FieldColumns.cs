using System.Runtime.InteropServices;

namespace Qingjian.Archive.Columns;

/// <summary>The fields of a block, each read in the order of its frames.</summary>
internal sealed class FieldColumns
{
    private readonly List<FieldColumn> _columns = [];
    private long[] _times = [];

    public void Clear() => _columns.Clear();

    /// <param name="body">Where the column begins.</param>
    /// <param name="received">When each frame was received.</param>
    public void Read(BodyReader body, ReadOnlySpan<long> received)
    {
        // A pattern of no frame has no columns.
        if (received.IsEmpty)
        {
            _columns.Add(default);
            return;
        }
        var column = new FieldColumn { Form = body.Byte() };
        switch (column.Form)
        {
            case ColumnForm.Same:
            case ColumnForm.Ended:
                var length = body.Size(ColumnForm.MaxBodyBytes);
                body.Bytes(length);
                (column.At, column.End) = (body.At - length, body.At);
                break;
            case ColumnForm.Seconds:
            case ColumnForm.Milliseconds:
                column.Numbers = body.Integers(received.Length, Times(received, Digits(column.Form)));
                break;
            case ColumnForm.Lengths:
                column.Numbers = body.Integers(received.Length);
                column.At = body.At;
                foreach (var one in body.Numbers.Slice(column.Numbers, received.Length))
                    body.Bytes(one is >= 0 and <= NewEntry.MaxPayloadBytes ? (int)one : throw new InvalidDataException($"a field has {one} bytes"));
                column.End = body.At;
                break;
            default:
                throw new InvalidDataException($"the field before byte {body.At} has the unknown form {column.Form}");
        }
        _columns.Add(column);
    }

    /// <summary>Writes the field of the next frame; its bytes.</summary>
    public int Take(int number, BodyReader body, ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        ref var column = ref CollectionsMarshal.AsSpan(_columns)[number];
        if (column.Form is ColumnForm.Seconds or ColumnForm.Milliseconds)
        {
            WireTime.Write(Room.Of(target, Digits(column.Form)), body.Numbers[column.Numbers + column.Next++]);
            return Digits(column.Form);
        }
        var text = bytes[column.At..column.End];
        if (column.Form == ColumnForm.Ended)
        {
            var length = text.IndexOf((byte)';');
            text = text[..(length < 0 ? throw new InvalidDataException($"the field at byte {column.At} has no end") : length)];
            column.At += length + 1;
        }
        else if (column.Form == ColumnForm.Lengths)
        {
            text = text[..(int)body.Numbers[column.Numbers + column.Next++]];
            column.At += text.Length;
        }
        text.CopyTo(Room.Of(target, text.Length));
        return text.Length;
    }

    private static int Digits(byte form) => form == ColumnForm.Seconds ? WireTime.SecondDigits : WireTime.MillisecondDigits;

    private ReadOnlySpan<long> Times(ReadOnlySpan<long> received, int digits)
    {
        if (_times.Length < received.Length)
            _times = new long[received.Length * 2];
        for (var i = 0; i < received.Length; i++)
            _times[i] = WireTime.Of(received[i], digits);
        return _times.AsSpan(0, received.Length);
    }
}
