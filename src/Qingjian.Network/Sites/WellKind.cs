namespace Qingjian.Network;

/// <summary>What a groundwater point is (HJ 164-2020). Stored and exported by name: never rename.</summary>
public enum WellKind : byte
{
    /// <summary>监测井</summary>
    MonitoringWell = 1,

    /// <summary>饮用水水源开采井</summary>
    SupplyWell = 2,

    /// <summary>民井、机井</summary>
    PrivateWell = 3,

    /// <summary>泉</summary>
    Spring = 4,
}
