namespace Qingjian.Network;

/// <summary>What a super-station (超级站) measures beyond the usual items. Stored and exported by name: never rename.</summary>
[Flags]
public enum InstrumentGroups : byte
{
    /// <summary>No more than an ordinary station</summary>
    None = 0,

    /// <summary>水溶性离子</summary>
    ParticleIons = 1,

    /// <summary>碳组分 (OC/EC)</summary>
    ParticleCarbon = 2,

    /// <summary>无机元素</summary>
    ParticleElements = 4,

    /// <summary>挥发性有机物</summary>
    Vocs = 8,

    /// <summary>光解速率</summary>
    Photolysis = 16,

    /// <summary>粒径谱与光学特性</summary>
    ParticleSizes = 32,

    /// <summary>激光雷达</summary>
    Lidar = 64,

    /// <summary>风廓线与温度廓线</summary>
    WindProfile = 128,
}
