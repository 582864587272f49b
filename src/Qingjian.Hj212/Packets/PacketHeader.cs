namespace Qingjian.Hj212;

/// <summary>The fields before CP of a packet to be written, in the standard's order (HJ 212-2017 Table 3).</summary>
public readonly record struct PacketHeader
{
    /// <summary>Request number, 17 digits; left out when null (HJ/T 212-2005 uploads).</summary>
    public string? Qn { get; init; }

    /// <summary>System code, 2 characters.</summary>
    public required string St { get; init; }

    /// <summary>Command code, 4 digits.</summary>
    public required int Command { get; init; }

    /// <summary>Access password, 6 characters.</summary>
    public required string Password { get; init; }

    /// <summary>Device id, 24 characters (14 in 2005).</summary>
    public required string Mn { get; init; }

    /// <summary>Flag; left out when null (HJ/T 212-2005).</summary>
    public PacketFlag? Flag { get; init; }

    /// <summary>Number of packets, written with <see cref="PacketNumber"/> when the Flag's split bit is set.</summary>
    public int PacketCount { get; init; }

    /// <summary>Packet number from 1.</summary>
    public int PacketNumber { get; init; }

    /// <summary>Whether <c>RF=1</c> is written: a re-sent upload, HJ 212-2025 only.</summary>
    public bool IsResend { get; init; }
}
