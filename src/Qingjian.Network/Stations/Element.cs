using System.Text.Json.Serialization;

namespace Qingjian.Network;

/// <summary>What a station observes (监测要素; mission A1). Numbers are stored: never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Element>))]
public enum Element : byte
{
    /// <summary>环境空气</summary>
    Air = 1,

    /// <summary>地表水</summary>
    SurfaceWater = 2,

    /// <summary>地下水</summary>
    Groundwater = 3,

    /// <summary>声环境</summary>
    Noise = 4,

    /// <summary>土壤</summary>
    Soil = 5,

    /// <summary>生态</summary>
    Ecology = 6,

    /// <summary>辐射</summary>
    Radiation = 7,

    /// <summary>污染源废气</summary>
    SourceGas = 8,

    /// <summary>污染源废水</summary>
    SourceWater = 9,

    /// <summary>温室气体</summary>
    GreenhouseGas = 10,

    /// <summary>生物多样性</summary>
    Biodiversity = 11,
}
