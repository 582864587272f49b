namespace Qingjian.Network;

/// <summary>Group of organisms that is observed: the parts of HJ 710-2014. Stored and exported by name: never rename.</summary>
public enum SpeciesGroup : byte
{
    /// <summary>陆生维管植物 (HJ 710.1)</summary>
    VascularPlants = 1,

    /// <summary>地衣和苔藓 (HJ 710.2)</summary>
    MossesAndLichens = 2,

    /// <summary>陆生哺乳动物 (HJ 710.3)</summary>
    Mammals = 3,

    /// <summary>鸟类 (HJ 710.4)</summary>
    Birds = 4,

    /// <summary>爬行动物 (HJ 710.5)</summary>
    Reptiles = 5,

    /// <summary>两栖动物 (HJ 710.6)</summary>
    Amphibians = 6,

    /// <summary>内陆水域鱼类 (HJ 710.7)</summary>
    InlandFish = 7,

    /// <summary>淡水底栖大型无脊椎动物 (HJ 710.8)</summary>
    FreshwaterBenthos = 8,

    /// <summary>蝴蝶 (HJ 710.9)</summary>
    Butterflies = 9,

    /// <summary>大中型土壤动物 (HJ 710.10)</summary>
    SoilFauna = 10,

    /// <summary>大型真菌 (HJ 710.11)</summary>
    Macrofungi = 11,
}
