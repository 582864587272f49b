using System.Globalization;

namespace Qingjian.Hj212.Encryption;

/// <summary>The region as HJ 212-2025 prints it, and as some send it: <c>{0xE4,0x3E,…}</c> for the cipher's bytes, then the plain rest.</summary>
internal static class BracedCipher
{
    public static bool TryRead(ReadOnlySpan<byte> region, out byte[] bytes)
    {
        bytes = [];
        var close = region.IndexOf((byte)'}');
        if (!region.StartsWith("{"u8) || close < 0)
            return false;
        List<byte> read = [];
        foreach (var range in region[1..close].Split((byte)','))
        {
            var text = WireText.Trim(region[1..close][range]);
            if (text.Length != 4 || text[0] != '0' || (text[1] | 0x20) != 'x' || !byte.TryParse(text[2..], NumberStyles.AllowHexSpecifier, null, out var value))
                return false;
            read.Add(value);
        }
        if (read.Count % Sm4Key.Length != 0)
            return false;
        bytes = [.. read, .. region[(close + 1)..]];
        return true;
    }
}
