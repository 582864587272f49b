namespace Qingjian.Standards;

/// <summary>A set of air items.</summary>
[Flags]
public enum AirItems
{
    /// <summary>No item.</summary>
    None = 0,

    /// <summary>Sulfur dioxide.</summary>
    SO2 = 1 << AirItem.SO2,

    /// <summary>Nitrogen dioxide.</summary>
    NO2 = 1 << AirItem.NO2,

    /// <summary>Carbon monoxide.</summary>
    CO = 1 << AirItem.CO,

    /// <summary>Ozone.</summary>
    O3 = 1 << AirItem.O3,

    /// <summary>Particulate matter up to 10 µm.</summary>
    PM10 = 1 << AirItem.PM10,

    /// <summary>Particulate matter up to 2.5 µm.</summary>
    PM25 = 1 << AirItem.PM25,
}
