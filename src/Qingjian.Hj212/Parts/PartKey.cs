using System.Text;

namespace Qingjian.Hj212;

/// <summary>What the parts of one upload have in common (HJ 212-2017 Table 3: each part has its own QN).</summary>
/// <param name="Mn">The device.</param>
/// <param name="St">The system code.</param>
/// <param name="Command">The command.</param>
/// <param name="DataTime">The DataTime as sent; empty when no part had one.</param>
/// <param name="PacketCount">PNUM.</param>
public readonly record struct PartKey(string Mn, string St, int Command, string DataTime, int PacketCount)
{
    internal static PartKey Of(in Packet packet) => new(
        Encoding.Latin1.GetString(packet.Mn), Encoding.Latin1.GetString(packet.St), packet.Command,
        packet.TryFind("DataTime"u8, out var time) ? Encoding.Latin1.GetString(time) : "", packet.PacketCount);

    // Some loggers give DataTime in the first part only.
    internal bool FitsWithoutTime(PartKey other) =>
        (DataTime.Length == 0 || other.DataTime.Length == 0) && this with { DataTime = other.DataTime } == other;
}
