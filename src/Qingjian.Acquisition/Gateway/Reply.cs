using System.Buffers;
using System.Globalization;
using System.Text;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Gateway;

/// <summary>What the host says to a frame of the field unit (HJ 212-2017 6.5, 6.6 and appendix C).</summary>
internal static class Reply
{
    /// <summary>Writes the answers into the pipe, where they wait for durability; returns how many frames were written.
    /// An answer (9011 to 9014) is never answered.</summary>
    public static int Write(in Packet packet, IBufferWriter<byte> output, TimeProvider time)
    {
        if (Commands.IsAnswer(packet.Command))
            return 0;
        if (packet.Command == Commands.TimeCalibrationRequest)
        {
            Answers.WriteNoticeAnswer(output, packet);
            WriteSetTime(packet, output, time.GetUtcNow().ToBeijing());
            return 2;
        }

        if (Commands.IsNotice(packet.Command, packet.Dialect))
        {
            Answers.WriteNoticeAnswer(output, packet);
            return 1;
        }

        if (!packet.Flag.WantsAnswer)
            return 0;
        Answers.WriteDataAnswer(output, packet);
        return 1;
    }

    // HJ 212-2017 table 9, 1013: the host answers 9013, then starts 1012. PolId, when asked for, is given back.
    private static void WriteSetTime(in Packet packet, IBufferWriter<byte> output, DateTimeOffset beijing)
    {
        var header = new PacketHeader
        {
            Qn = beijing.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture),
            St = Encoding.ASCII.GetString(packet.St),
            Command = Commands.SetTime,
            Password = Encoding.ASCII.GetString(packet.Password),
            Mn = Encoding.ASCII.GetString(packet.Mn),
            Flag = new PacketFlag((byte)(packet.Flag.VersionOnly.Value | 1)),
        };
        var instrument = packet.TryFind("PolId"u8, out var code) ? $"PolId={Encoding.ASCII.GetString(code)};" : "";
        var dataArea = string.Create(CultureInfo.InvariantCulture, $"{instrument}SystemTime={beijing:yyyyMMddHHmmss}");
        FrameWriter.Write(output, header, Encoding.ASCII.GetBytes(dataArea));
    }
}
