namespace Qingjian.Network;

/// <summary>What an ambient-air point stands for (HJ 664-2013 section 4). Stored and exported by name: never rename.</summary>
public enum AirPointKind : byte
{
    /// <summary>环境空气质量评价城市点</summary>
    City = 1,

    /// <summary>环境空气质量评价区域点</summary>
    Region = 2,

    /// <summary>环境空气质量背景点</summary>
    Background = 3,

    /// <summary>污染监控点</summary>
    Source = 4,

    /// <summary>路边交通点</summary>
    Roadside = 5,
}
