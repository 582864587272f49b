using Qingjian.Network.History;
using Qingjian.Network.Instruments;

namespace Qingjian.Network.Stations;

/// <summary>A station with everything that its page shows.</summary>
internal sealed record StationDetail(
    StationCard Card,
    Station Row,
    IReadOnlyList<Instrument> Instruments,
    IReadOnlyList<ChangeLine> Changes,
    bool PasswordReadable);
