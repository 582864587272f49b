namespace Qingjian.Standards;

/// <summary>The six items of ambient air quality (基本项目), GB 3095 table 1. The numbers are the order in <see cref="AirHours"/>.</summary>
public enum AirItem
{
    /// <summary>Sulfur dioxide (二氧化硫), µg/m³.</summary>
    SO2,

    /// <summary>Nitrogen dioxide (二氧化氮), µg/m³.</summary>
    NO2,

    /// <summary>Carbon monoxide (一氧化碳), mg/m³.</summary>
    CO,

    /// <summary>Ozone (臭氧), µg/m³.</summary>
    O3,

    /// <summary>Particulate matter up to 10 µm (可吸入颗粒物), µg/m³.</summary>
    PM10,

    /// <summary>Particulate matter up to 2.5 µm (细颗粒物), µg/m³.</summary>
    PM25,
}
