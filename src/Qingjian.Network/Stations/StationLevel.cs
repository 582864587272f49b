using System.Text.Json.Serialization;

namespace Qingjian.Network;

/// <summary>Whose station it is (站点级别). Numbers are stored: never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StationLevel>))]
public enum StationLevel : byte
{
    /// <summary>国控</summary>
    National = 1,

    /// <summary>省控</summary>
    Provincial = 2,

    /// <summary>市控</summary>
    City = 3,

    /// <summary>县控</summary>
    County = 4,
}
