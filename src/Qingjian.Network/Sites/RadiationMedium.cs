namespace Qingjian.Network;

/// <summary>What a radiation point measures (HJ 61-2021). Stored and exported by name: never rename.</summary>
public enum RadiationMedium : byte
{
    /// <summary>环境 γ 辐射空气吸收剂量率</summary>
    AmbientGamma = 1,

    /// <summary>气溶胶</summary>
    Aerosol = 2,

    /// <summary>沉降物</summary>
    Deposition = 3,

    /// <summary>气态碘</summary>
    Iodine = 4,

    /// <summary>地表水</summary>
    SurfaceWater = 5,

    /// <summary>地下水</summary>
    Groundwater = 6,

    /// <summary>饮用水</summary>
    DrinkingWater = 7,

    /// <summary>海水</summary>
    Seawater = 8,

    /// <summary>土壤</summary>
    Soil = 9,

    /// <summary>生物</summary>
    Organisms = 10,

    /// <summary>电磁辐射 (GB 8702-2014)</summary>
    Electromagnetic = 11,
}
