using System.Globalization;
using System.Text;

namespace Qingjian.Verify.Journal.Blocks;

/// <summary>One changing field of all frames of a pattern.</summary>
internal static class FieldColumn
{
    private static readonly TimeSpan _beijing = TimeSpan.FromHours(8);

    /// <summary>The field's text in each frame.</summary>
    public static IEnumerable<byte[]> Read(Body body, long[] received)
    {
        switch (body.Byte())
        {
            case 0:
                return Enumerable.Repeat(body.Take(body.Number()), received.Length);
            case 1:
                return Ended(body.Take(body.Number()), received.Length);
            case 2:
                return Times(body, received, TimeSpan.TicksPerSecond, "yyyyMMddHHmmss");
            case 3:
                return Times(body, received, TimeSpan.TicksPerMillisecond, "yyyyMMddHHmmssfff");
            case 4:
                return [.. body.Numbers(received.Length).Select(body.Take)];
            default:
                throw new InvalidDataException("a field has an unknown form");
        }
    }

    private static List<byte[]> Ended(byte[] text, int count)
    {
        var (fields, at) = (new List<byte[]>(count), 0);
        for (var i = 0; i < count; i++)
        {
            var end = Array.IndexOf(text, (byte)';', at);
            if (end < 0)
                throw new InvalidDataException("a field has no end");
            fields.Add(text[at..end]);
            at = end + 1;
        }
        return fields;
    }

    private static List<byte[]> Times(Body body, long[] received, long unit, string form)
    {
        var times = body.Numbers(received.Length, i => unchecked(received[i] + _beijing.Ticks) / unit);
        return [.. times.Select(time => time < 0 || time > DateTime.MaxValue.Ticks / unit
            ? throw new InvalidDataException("a field is no time")
            : Encoding.ASCII.GetBytes(new DateTime(time * unit).ToString(form, CultureInfo.InvariantCulture)))];
    }
}
