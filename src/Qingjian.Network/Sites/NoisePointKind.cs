namespace Qingjian.Network;

/// <summary>What a noise point is measured for (HJ 640-2012; boundary: GB 12348-2008). Stored and exported by name: never rename.</summary>
public enum NoisePointKind : byte
{
    /// <summary>功能区声环境</summary>
    Functional = 1,

    /// <summary>区域声环境</summary>
    Area = 2,

    /// <summary>道路交通声环境</summary>
    Traffic = 3,

    /// <summary>厂界</summary>
    Boundary = 4,
}
