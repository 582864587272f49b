namespace Qingjian.Hj212;

/// <summary>The Flag field (HJ 212-2017 Table 3): six bits of version, one for a split packet, one for a wanted answer.</summary>
/// <param name="Value">The whole byte.</param>
public readonly record struct PacketFlag(byte Value)
{
    /// <summary>Version 1 (HJ 212-2017), no answer wanted.</summary>
    public static PacketFlag Hj2017 { get; } = new(4);

    /// <summary>Version 1 (HJ 212-2017), answer wanted.</summary>
    public static PacketFlag Hj2017Answered { get; } = new(5);

    /// <summary>The Flag of an edition (HJ 212-2017 Table 3; version 2 stands for HJ 212-2025 and for the surface-water profile).</summary>
    public static PacketFlag For(Dialect dialect, bool wantsAnswer)
    {
        var version = dialect == Dialect.SurfaceWater ? 2 : (int)dialect;
        return new((byte)(version << 2 | (wantsAnswer ? 1 : 0)));
    }

    /// <summary>The edition: 0 is HJ/T 212-2005, 1 HJ 212-2017, 2 HJ 212-2025 and the surface-water profile.</summary>
    public int Version => Value >> 2;

    /// <summary>Bit 0 (A): the receiver must answer.</summary>
    public bool WantsAnswer => (Value & 1) != 0;

    /// <summary>Bit 1 (D): PNUM and PNO are present.</summary>
    public bool IsSplit => (Value & 2) != 0;

    /// <summary>The same version without the two bits, as answers carry it.</summary>
    public PacketFlag VersionOnly => new((byte)(Value & 0xFC));

    /// <summary>The same with the split bit set or cleared.</summary>
    public PacketFlag WithSplit(bool split) => new((byte)(split ? Value | 2 : Value & ~2));
}
