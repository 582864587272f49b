namespace Qingjian.Simulator;

/// <summary>The surroundings of a site: how much of each emission its air or water takes up.</summary>
public enum SiteCharacter
{
    /// <summary>City core 城区.</summary>
    Urban,

    /// <summary>Beside a trunk road 路边交通.</summary>
    Roadside,

    /// <summary>Industrial area 工业区.</summary>
    Industrial,

    /// <summary>A county seat or a township 县城乡镇.</summary>
    CountyTown,

    /// <summary>Open country 农村.</summary>
    Rural,

    /// <summary>Regional background 区域背景.</summary>
    Background,

    /// <summary>A section of a river 河流断面.</summary>
    River,

    /// <summary>The outlet of an enterprise 排口.</summary>
    Outlet,
}
