namespace Qingjian.Hj212;

/// <summary>The limits of a scan and the departures it lets pass.</summary>
public sealed record FrameOptions
{
    /// <summary>Everything seen in the field except foreign checksums.</summary>
    public static FrameOptions Default { get; } = new();

    /// <summary>As <see cref="Default"/>, and CRC-16/MODBUS in both byte orders: for a gateway that asks the station's profile afterwards
    /// whether <see cref="ScannedFrame.Tolerances"/> may contain it.</summary>
    public static FrameOptions WithForeignChecksums { get; } = new() { Allowed = (Tolerances)uint.MaxValue };

    /// <summary>The longest declared data segment that is trusted, in bytes. The standard's limit is 1024 (HJ 212-2017 Table 2); up to here a
    /// longer one is a recorded tolerance.</summary>
    public int MaxSegment { get; init; } = 4096;

    /// <summary>How many bytes may follow a head without any end before they are refused as too long, in bytes.</summary>
    public int MaxUnterminated { get; init; } = 64 * 1024;

    /// <summary>The framing deviations that are accepted.</summary>
    public Tolerances Allowed { get; init; } =
        ~(Tolerances.ModbusChecksum | Tolerances.SwappedModbusChecksum);
}
