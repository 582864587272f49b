using Qingjian.Acquisition.Live;

namespace Qingjian.Acquisition.Gateway;

/// <summary>How long the gateway waits for a silent link.</summary>
internal static class Patience
{
    /// <summary>Whether a link was silent, or a stranger, for longer than allowed. A station that sends every four hours
    /// may be silent for that long: two of its uploads must be missing first.</summary>
    public static bool IsOver(Link link, DateTimeOffset nowUtc, AcquisitionOptions options)
    {
        var silence = nowUtc - link.LastHeardUtc;
        return link.Station is { } station
            ? silence > options.IdleLimit + StationPace.SlowestStep(station.Profile) * 2
            : silence > options.IdleLimit || nowUtc - link.OpenedUtc > options.StrangerLimit;
    }
}
