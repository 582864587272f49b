using System.Text.Json.Serialization;

namespace Qingjian.Network;

/// <summary>What an organisation is in the bureau's work. Numbers are stored: never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrganisationKind>))]
public enum OrganisationKind : byte
{
    /// <summary>生态环境局、监测站</summary>
    Bureau = 1,

    /// <summary>运维单位</summary>
    Operator = 2,

    /// <summary>排污单位</summary>
    Enterprise = 3,

    /// <summary>监测机构、实验室</summary>
    Laboratory = 4,

    /// <summary>其他</summary>
    Other = 9,
}
