namespace Qingjian.Hj212;

/// <summary>The edition of the protocol that a packet speaks. The numbers are stored: never change them.</summary>
public enum Dialect : byte
{
    /// <summary>HJ/T 212-2005 (Flag version 0, or no Flag).</summary>
    Hj2005 = 0,

    /// <summary>HJ 212-2017 (Flag version 1).</summary>
    Hj2017 = 1,

    /// <summary>HJ 212-2025 (Flag version 2).</summary>
    Hj2025 = 2,

    /// <summary>The surface-water profile, HJ 1404-2024 and its predecessor (Flag version 2 with ST 21).</summary>
    SurfaceWater = 3,
}
