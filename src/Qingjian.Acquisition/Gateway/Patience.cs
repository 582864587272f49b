using Qingjian.Acquisition.Live;

namespace Qingjian.Acquisition.Gateway;

/// <summary>How long the gateway waits for a silent link.</summary>
internal static class Patience
{
    /// <summary>The limit of time that a link has gone beyond, or null. A station that sends every four hours may be silent for that
    /// long: two of its uploads must be missing first. This is also what ends a link whose peer vanished without a word.</summary>
    public static GatewayLimit? Exceeded(Link link, DateTimeOffset nowUtc, AcquisitionOptions options)
    {
        if (link.WritesSinceUtc is { } since && nowUtc - since > options.AnswerLimit)
            return GatewayLimit.AnswerLimit;
        var silence = nowUtc - link.LastHeardUtc;
        var slowest = link.Station is { } station ? StationPace.SlowestStep(station.Profile) * 2 : TimeSpan.Zero;
        if (silence > options.IdleLimit + slowest)
            return GatewayLimit.IdleLimit;
        return link.Station is null && nowUtc - link.OpenedUtc > options.StrangerLimit ? GatewayLimit.StrangerLimit : null;
    }
}
