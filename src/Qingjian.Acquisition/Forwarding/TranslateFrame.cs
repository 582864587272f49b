using System.Buffers;
using System.Globalization;
using System.Text;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Writes a journalled frame as another platform shall get it: MN, PW, ST and Flag are the target's; QN, time and values stay what the
/// station sent. Within one edition the data area is the same to the byte.</summary>
internal static class TranslateFrame
{
    private const int LongestDataArea = 950;
    private const int QnLength = 17;

    // What HJ/T 212-2005 knows besides the commands of later editions, whose rows the table falls back to (second-hand).
    private static readonly HashSet<int> _uploadsOf2005 = [2011, 2021, 2031, 2041, 2051, 2061, 2071, 2072];

    /// <param name="raw">The frame as it was received.</param>
    /// <param name="receivedUtc">Gives a frame without a QN one, the same at every attempt.</param>
    /// <param name="spoken">The edition of the station's profile, or null when each frame tells.</param>
    /// <param name="identity">As whom the target knows the station.</param>
    /// <param name="target">What the target wants.</param>
    /// <param name="isResend">Sent again by hand: HJ 212-2025 marks it with RF=1.</param>
    public static Translated Run(ReadOnlySpan<byte> raw, DateTimeOffset receivedUtc, Dialect? spoken, TargetIdentity identity, TargetForm target, bool isResend)
    {
        if (!FrameScanner.TryReadStored(raw, FrameOptions.WithForeignChecksums, out var segment) || !Packet.TryParse(segment, out var packet, out _))
            return new(null, 0, "", AsideReason.Unreadable);
        var qn = QnOf(packet, receivedUtc);
        if (!Knows(target.Dialect, packet.Command))
            return new(null, packet.Command, qn, AsideReason.Command, packet.Command.ToString(CultureInfo.InvariantCulture));
        ReadOnlySpan<byte> area = packet.DataArea;
        if ((spoken ?? packet.Dialect) is var source && source != target.Dialect)
        {
            var translation = new AreaTranslation(source, Encoding.ASCII.GetString(packet.St), target.Dialect, identity.St);
            if (!translation.TryWrite(packet))
                return new(null, packet.Command, qn, translation.Reason, translation.Detail);
            if (translation.Written.Length > LongestDataArea && translation.Written.Length > area.Length)
                return new(null, packet.Command, qn, AsideReason.TooLong, translation.Written.Length.ToString(CultureInfo.InvariantCulture));
            area = translation.Written;
        }
        var output = new ArrayBufferWriter<byte>(raw.Length + 64);
        FrameWriter.Write(output, HeaderOf(packet, qn, identity, target, isResend), area);
        return new(output.WrittenSpan.ToArray(), packet.Command, qn);
    }

    /// <summary>Whether a command is an upload that the field sends in an edition.</summary>
    public static bool Knows(Dialect dialect, int command) =>
        dialect == Dialect.Hj2005 ? _uploadsOf2005.Contains(command) : CommandTable.Find(command, dialect) is { FieldShape: not "-" };

    private static PacketHeader HeaderOf(in Packet packet, string qn, TargetIdentity identity, TargetForm target, bool isResend) => new()
    {
        Qn = qn,
        St = identity.St,
        Command = packet.Command,
        Password = identity.Password,
        Mn = identity.Mn,
        Flag = PacketFlag.For(target.Dialect, target.WantsAnswers).WithSplit(packet.Flag.IsSplit),
        PacketCount = packet.PacketCount,
        PacketNumber = packet.PacketNumber,
        IsResend = target.Dialect == Dialect.Hj2025 && (isResend || packet.IsResend),
    };

    private static string QnOf(in Packet packet, DateTimeOffset receivedUtc) =>
        packet.Qn.Length == QnLength && long.TryParse(packet.Qn, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? Encoding.ASCII.GetString(packet.Qn)
            : receivedUtc.ToBeijing().ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
}
