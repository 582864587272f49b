using System.Globalization;
using System.Text;

namespace Qingjian.Benchmarks.Decode;

/// <summary>A straightforward decoder without regular expressions: the frame as a string, the checksum by its 256-entry table, Split on the
/// separators, decimal.Parse.</summary>
internal static class SplitDecoder
{
    private static readonly ushort[] _table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static long Decode(byte[] frame)
    {
        var text = Encoding.UTF8.GetString(frame);
        var length = int.Parse(text.AsSpan(2, 4), CultureInfo.InvariantCulture);
        if (Check(frame.AsSpan(6, length)) != int.Parse(text.AsSpan(6 + length, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            return 0;
        var segment = text.Substring(6, length);
        var cp = segment.IndexOf("CP=&&", StringComparison.Ordinal);
        var header = segment[..cp].Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var sum = int.Parse(header["CN"], CultureInfo.InvariantCulture) + int.Parse(header["Flag"], CultureInfo.InvariantCulture)
            + header["MN"].Length;
        return sum + Items(segment[(cp + 5)..^2]);
    }

    private static long Items(string area)
    {
        long sum = 0;
        foreach (var item in area.Split(';'))
        {
            var values = item.Split(',').Select(field => field.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
            if (values.TryGetValue("DataTime", out var time))
            {
                sum += DateTime.ParseExact(time, "yyyyMMddHHmmss", CultureInfo.InvariantCulture).Ticks;
                continue;
            }
            var factor = item[..item.IndexOf('-', StringComparison.Ordinal)];
            sum += (long)decimal.Parse(values[factor + "-Avg"], CultureInfo.InvariantCulture) + values[factor + "-Flag"][0];
        }
        return sum;
    }

    private static ushort Check(ReadOnlySpan<byte> segment)
    {
        ushort crc = 0xFFFF;
        foreach (var value in segment)
            crc = _table[crc >> 8 ^ value];
        return crc;
    }

    private static ushort Entry(int index)
    {
        var entry = (ushort)index;
        for (var bit = 0; bit < 8; bit++)
            entry = (ushort)((entry & 1) != 0 ? entry >> 1 ^ 0xA001 : entry >> 1);
        return entry;
    }
}
