using System.Collections.Frozen;
using Qingjian.Acquisition.Gateway;
using Qingjian.Acquisition.Intake;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Mqtt;

/// <summary>A station that is connected by MQTT.</summary>
/// <param name="Card">The station.</param>
/// <param name="Link">Its link as the gateway counts it.</param>
/// <param name="HearsReasons">It speaks MQTT 5.0: a PUBACK can say no.</param>
internal sealed record MqttStation(StationCard Card, Link Link, bool HearsReasons)
{
    public Sender Sender { get; } = new("mqtt", Card.Code, Scope.Everything, new[] { Card.Code }.ToFrozenSet(), "mqtt " + Link.Peer);
}
