namespace Qingjian.Hj212;

/// <summary>The editions that a packet may speak.</summary>
[Flags]
public enum DialectSet : byte
{
    /// <summary>None that is known: the Flag's version has no edition.</summary>
    None = 0,

    /// <summary>HJ/T 212-2005.</summary>
    Hj2005 = 1 << Dialect.Hj2005,

    /// <summary>HJ 212-2017.</summary>
    Hj2017 = 1 << Dialect.Hj2017,

    /// <summary>HJ 212-2025.</summary>
    Hj2025 = 1 << Dialect.Hj2025,

    /// <summary>The surface-water profile.</summary>
    SurfaceWater = 1 << Dialect.SurfaceWater,

    /// <summary>Any: what is known of a station before its first packet.</summary>
    Any = Hj2005 | Hj2017 | Hj2025 | SurfaceWater,
}
