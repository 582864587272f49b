using System.Text.Json.Serialization;

namespace Qingjian.Quality;

/// <summary>Why a value is doubtful (疑点成因). Order is precedence: when several tests speak on one hour, the first one is the
/// cause and the others are its evidence. Numbers are stored: never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingCause>))]
public enum FindingCause : byte
{
    /// <summary>缺失: no value although the hour is over.</summary>
    Missing = 1,

    /// <summary>超量程: outside what the instrument, or the quantity, can be.</summary>
    Range = 2,

    /// <summary>恒值: the same number for too long.</summary>
    Flat = 3,

    /// <summary>突变: one hour far from the hours on both sides.</summary>
    Spike = 4,

    /// <summary>逻辑倒挂: PM2.5 above PM10.</summary>
    Cross = 5,

    /// <summary>偏离邻站: far from what the stations around measure.</summary>
    Neighbours = 6,
}
