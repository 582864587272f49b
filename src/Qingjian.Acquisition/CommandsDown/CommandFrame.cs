using System.Buffers;
using System.Globalization;
using System.Text;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>The frame of a command (HJ 212-2017 6.3, 6.5): the station's own ST, MN and PW, an answer wanted, the version bits of
/// its edition.</summary>
internal static class CommandFrame
{
    public static byte[] Write(StationCard station, CommandRow command, Dialect dialect, DateTimeOffset nowUtc)
    {
        var output = new ArrayBufferWriter<byte>();
        var header = new PacketHeader
        {
            Qn = command.Qn,
            St = station.St,
            Command = command.Code,
            Password = station.ReadPassword() ?? throw new InvalidOperationException($"Station {station.Code} has no readable password."),
            Mn = station.Mn,
            Flag = new PacketFlag((byte)((VersionOf(dialect) << 2) | 1)),
        };
        var area = command.DataArea.Replace(CommandReading.NowText, WireTime.ToText(nowUtc.ToBeijing()), StringComparison.Ordinal);
        FrameWriter.Write(output, header, Encoding.UTF8.GetBytes(area));
        return output.WrittenSpan.ToArray();
    }

    /// <summary>A request number that the station has not had (HJ 212-2017 Table 3: Beijing time to the millisecond).</summary>
    public static string QnAfter(string? last, DateTimeOffset nowUtc)
    {
        var qn = nowUtc.ToBeijing().ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        return last is null || string.CompareOrdinal(qn, last) > 0 ? qn : QnAfter(last, nowUtc.AddMilliseconds(1));
    }

    private static int VersionOf(Dialect dialect) => dialect switch
    {
        Dialect.Hj2005 => 0,
        Dialect.Hj2017 => 1,
        _ => 2,
    };
}
