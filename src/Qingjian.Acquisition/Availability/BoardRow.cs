using Qingjian.Network;

namespace Qingjian.Acquisition.Availability;

/// <summary>A station of the board.</summary>
internal sealed record BoardRow(StationCard Card, IReadOnlyList<DeliveryCell> Cells, DeliveryCell Sum);
