using System.Text.Json.Serialization;

namespace Qingjian.Network;

/// <summary>Whether a station speaks (在线状态).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StationState>))]
public enum StationState : byte
{
    /// <summary>Nothing ever arrived, or nobody knows.</summary>
    Unknown = 0,

    /// <summary>在线: its data come in time.</summary>
    Online = 1,

    /// <summary>延迟: connected, its data are late.</summary>
    Late = 2,

    /// <summary>离线</summary>
    Offline = 3,

    /// <summary>手工采样: people sample the point, so that it can be neither silent nor late.</summary>
    ByHand = 4,
}
