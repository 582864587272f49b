namespace Qingjian.Network;

/// <summary>What a soil point stands for in the national soil network. Stored and exported by name: never rename.</summary>
public enum SoilPointKind : byte
{
    /// <summary>基础点</summary>
    Basic = 1,

    /// <summary>风险监控点</summary>
    Risk = 2,

    /// <summary>背景点</summary>
    Background = 3,
}
