using Qingjian.Network;

namespace Qingjian.Acquisition.Availability;

/// <summary>One parameter of a station on one day.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Cell">Its counts.</param>
/// <param name="Missing">What is not there, in runs.</param>
internal sealed record ParameterDay(StationParameter Parameter, DeliveryCell Cell, IReadOnlyList<MissingRun> Missing)
{
    public int Live => Cell.Received - Cell.Late;
}
