using System.Globalization;
using System.Text;

namespace Qingjian.Verify.Journal.Blocks;

/// <summary>A segment of HJ 212 with what follows from it: <c>##</c>, its length, its checksum, CR LF (HJ 212-2017 6.3.2 and Appendix A).</summary>
internal static class WireFrame
{
    public static byte[] Around(byte[] segment) =>
        [.. Text($"##{segment.Length:D4}"), .. segment, .. Text($"{Checksum(segment):X4}\r\n")];

    // Appendix A: each byte meets the register's high half; the low half is thrown away.
    private static int Checksum(byte[] segment)
    {
        var register = 0xFFFF;
        foreach (var one in segment)
        {
            register = register >> 8 ^ one;
            for (var bit = 0; bit < 8; bit++)
                register = (register & 1) != 0 ? register >> 1 ^ 0xA001 : register >> 1;
        }
        return register;
    }

    private static byte[] Text(FormattableString text) => Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture));
}
