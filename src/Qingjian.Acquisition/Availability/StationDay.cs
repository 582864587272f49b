using Qingjian.Archive;
using Qingjian.Network;

namespace Qingjian.Acquisition.Availability;

/// <summary>A station's day explained.</summary>
internal sealed record StationDay(
    StationCard Card, IReadOnlyList<ParameterDay> Parameters, IReadOnlyList<LinkGap> Outages, IReadOnlyList<RefusedFrames> Refusals, DeliveryCell Sum);
