using Qingjian.Archive;
using Qingjian.Network;

namespace Qingjian.Acquisition.Availability;

/// <summary>A station's day explained.</summary>
/// <param name="Card">The station.</param>
/// <param name="Parameters">What was due, came and is missing, by parameter.</param>
/// <param name="Outages">When it had no link.</param>
/// <param name="Refusals">Its refused frames.</param>
internal sealed record StationDay(
    StationCard Card, IReadOnlyList<ParameterDay> Parameters, IReadOnlyList<LinkGap> Outages, IReadOnlyList<RefusedFrames> Refusals)
{
    public DeliveryCell Sum { get; } = Parameters.Aggregate(default(DeliveryCell), (sum, one) => sum + one.Cell);
}
