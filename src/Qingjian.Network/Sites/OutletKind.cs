namespace Qingjian.Network;

/// <summary>Class of an outlet in a discharge permit (HJ 942-2018). Stored and exported by name: never rename.</summary>
public enum OutletKind : byte
{
    /// <summary>主要排放口</summary>
    Main = 1,

    /// <summary>一般排放口</summary>
    General = 2,

    /// <summary>特殊排放口</summary>
    Special = 3,
}
