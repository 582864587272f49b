namespace Qingjian.Network;

/// <summary>Ecosystem of an ecological site, first class (HJ 1166-2021). Stored and exported by name: never rename.</summary>
public enum EcosystemKind : byte
{
    /// <summary>森林</summary>
    Forest = 1,

    /// <summary>灌丛</summary>
    Shrub = 2,

    /// <summary>草地</summary>
    Grassland = 3,

    /// <summary>湿地</summary>
    Wetland = 4,

    /// <summary>农田</summary>
    Farmland = 5,

    /// <summary>城镇</summary>
    Urban = 6,

    /// <summary>荒漠</summary>
    Desert = 7,

    /// <summary>其他</summary>
    Other = 8,
}
