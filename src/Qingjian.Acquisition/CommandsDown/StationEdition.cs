using Qingjian.Acquisition.Gateway;
using Qingjian.Acquisition.Live;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>In which edition a station is spoken to: as its profile says, else as its newest frame did, else HJ 212-2017.</summary>
internal sealed class StationEdition(LinkTable links, LiveBoard board)
{
    public Dialect Of(StationCard station) => station.Profile.Dialect ?? links.Of(station.Id)?.Dialect ?? board.Find(station.Id)?.Health?.Dialect ?? Dialect.Hj2017;
}
