namespace Qingjian.Network;

/// <summary>Use of the land at a soil point: farmland by GB 15618-2018 table 1, building land by GB 36600-2018 4.1. Stored and exported by name: never rename.</summary>
public enum LandUse : byte
{
    /// <summary>水田</summary>
    PaddyField = 1,

    /// <summary>果园</summary>
    Orchard = 2,

    /// <summary>其他农用地</summary>
    OtherFarmland = 3,

    /// <summary>第一类用地 (GB 36600-2018 4.1.1)</summary>
    BuildingFirst = 4,

    /// <summary>第二类用地 (GB 36600-2018 4.1.2)</summary>
    BuildingSecond = 5,

    /// <summary>未利用地及其他</summary>
    Unused = 6,
}
