namespace Qingjian.Network;

/// <summary>The aquifer that a well taps (HJ 164-2020). Stored and exported by name: never rename.</summary>
public enum AquiferKind : byte
{
    /// <summary>潜水</summary>
    Phreatic = 1,

    /// <summary>承压水</summary>
    Confined = 2,

    /// <summary>岩溶水</summary>
    Karst = 3,

    /// <summary>裂隙水</summary>
    Fissure = 4,
}
