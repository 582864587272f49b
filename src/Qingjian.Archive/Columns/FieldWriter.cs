using System.Runtime.InteropServices;

namespace Qingjian.Archive.Columns;

/// <summary>Writes one field of all frames of a pattern, in the form that keeps every digit and costs least.</summary>
internal sealed class FieldWriter(BodyWriter body, ReadOnlyMemory<byte> plain, List<Range> fields, long[] received)
{
    public void Write()
    {
        var first = At(0);
        if (fields.TrueForAll(field => plain.Span[field].SequenceEqual(plain.Span[fields[0]])))
        {
            body.Byte(ColumnForm.Same);
            body.Text(first);
        }
        else if (!TryWriteTimes(first.Length))
            WriteEnded();
    }

    /// <summary>Texts that may hold anything.</summary>
    public void WriteLengths()
    {
        body.Byte(ColumnForm.Lengths);
        body.Integers(Of(i => At(i).Length));
        for (var i = 0; i < fields.Count; i++)
            body.Bytes(At(i));
    }

    // Nothing but ';' ends a text, and no field of a pattern holds one.
    private void WriteEnded()
    {
        body.Byte(ColumnForm.Ended);
        body.Number(fields.Count + fields.Sum(field => field.End.Value - field.Start.Value));
        foreach (var field in CollectionsMarshal.AsSpan(fields))
        {
            body.Bytes(plain.Span[field]);
            body.Byte((byte)';');
        }
    }

    private bool TryWriteTimes(int digits)
    {
        if (digits is not (WireTime.SecondDigits or WireTime.MillisecondDigits))
            return false;
        var times = new long[fields.Count];
        for (var i = 0; i < times.Length; i++)
            if (At(i).Length != digits || !WireTime.TryParse(At(i), out times[i]))
                return false;
        body.Byte(digits == WireTime.SecondDigits ? ColumnForm.Seconds : ColumnForm.Milliseconds);
        body.Integers(times, Of(i => WireTime.Of(received[i], digits)));
        return true;
    }

    private long[] Of(Func<int, long> number) => [.. Enumerable.Range(0, fields.Count).Select(number)];

    private ReadOnlySpan<byte> At(int index) => plain.Span[fields[index]];
}
