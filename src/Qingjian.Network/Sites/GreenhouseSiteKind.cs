namespace Qingjian.Network;

/// <summary>What a greenhouse-gas site stands for; no standard in force names classes. Stored and exported by name: never rename.</summary>
public enum GreenhouseSiteKind : byte
{
    /// <summary>背景点</summary>
    Background = 1,

    /// <summary>城市点</summary>
    City = 2,

    /// <summary>排放源</summary>
    Facility = 3,
}
