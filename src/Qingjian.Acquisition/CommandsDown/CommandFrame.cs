using System.Buffers;
using System.Globalization;
using System.Text;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>The frame of a command (HJ 212-2017 6.3, 6.5): the station's own ST, MN and PW, an answer wanted, the data area as its
/// edition writes it.</summary>
internal static class CommandFrame
{
    public static byte[] Write(StationCard station, CommandRow command, Dialect dialect, DateTimeOffset nowUtc)
    {
        var header = new PacketHeader
        {
            Qn = command.Qn,
            St = station.St,
            Command = command.Code,
            Password = station.ReadPassword() ?? throw new InvalidOperationException($"Station {station.Code} has no readable password."),
            Mn = station.Mn,
            Flag = PacketFlag.For(dialect, wantsAnswer: true),
        };
        var frame = Write(header, command.DataArea.Replace(CommandReading.NowText, WireTime.ToText(nowUtc.ToBeijing()), StringComparison.Ordinal), dialect);
        return station.Profile.DataKey is { } key && EncryptedFrame.Covers(command.Code) ? EncryptedFrame.Close(frame, key) : frame;
    }

    /// <summary>The same with a data area whose items stand one behind the other: the library reads it as the command's message and
    /// writes that as the edition does (HJ/T 212-2005 has a comma where HJ 212-2017 has a semicolon).</summary>
    public static byte[] Write(in PacketHeader header, string dataArea, Dialect dialect)
    {
        var plain = new ArrayBufferWriter<byte>();
        FrameWriter.Write(plain, header, Encoding.UTF8.GetBytes(dataArea));
        var segment = plain.WrittenSpan[6..^6];
        if (!Packet.TryParse(segment, out var packet, out _) || !MessageReader.TryRead(packet, Side.Host, dialect, out var message, out _))
            return plain.WrittenSpan.ToArray();
        var output = new ArrayBufferWriter<byte>();
        MessageWriter.Write(output, header, message, dialect);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>A request number that the station has not had (HJ 212-2017 Table 3: Beijing time to the millisecond).</summary>
    public static string QnAfter(string? last, DateTimeOffset nowUtc)
    {
        var qn = nowUtc.ToBeijing().ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        return last is null || string.CompareOrdinal(qn, last) > 0 ? qn : QnAfter(last, nowUtc.AddMilliseconds(1));
    }
}
