namespace Qingjian.Network;

/// <summary>Acoustic functional zone (GB 3096-2008 section 4). Stored and exported by name: never rename.</summary>
public enum NoiseZone : byte
{
    /// <summary>0 类：康复疗养区</summary>
    Class0 = 1,

    /// <summary>1 类：居住、医疗、文教、科研、办公</summary>
    Class1 = 2,

    /// <summary>2 类：商业金融、集市贸易或混杂区</summary>
    Class2 = 3,

    /// <summary>3 类：工业生产、仓储物流</summary>
    Class3 = 4,

    /// <summary>4a 类：高速公路、主次干路、城市轨道（地面段）、内河航道两侧</summary>
    Class4a = 5,

    /// <summary>4b 类：铁路干线两侧</summary>
    Class4b = 6,
}
