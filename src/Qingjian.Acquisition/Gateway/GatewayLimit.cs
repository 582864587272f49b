namespace Qingjian.Acquisition.Gateway;

/// <summary>The limits of the gateway (接入限制), each an option of the same name. What exceeds one hurts itself only.</summary>
internal enum GatewayLimit
{
    /// <summary>连接总数: too many links are open; the new one is closed.</summary>
    MaxLinks,

    /// <summary>单地址连接数: too many links of one address; the new one is closed.</summary>
    MaxLinksPerAddress,

    /// <summary>单站点连接数: too many links of one station; of these the one silent for longest is closed.</summary>
    MaxLinksPerStation,

    /// <summary>未识别时限: the peer did not show a registered station in time and is closed.</summary>
    StrangerLimit,

    /// <summary>静默时限: no byte for too long; closed.</summary>
    IdleLimit,

    /// <summary>报文速率: more frames than allowed; the link is not read until they are even.</summary>
    FramesPerSecond,

    /// <summary>字节速率: more bytes than allowed; the link is not read until they are even.</summary>
    BytesPerSecond,

    /// <summary>应答滞留: the peer does not read what it is answered; closed.</summary>
    AnswerLimit,
}
