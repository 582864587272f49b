using System.Globalization;
using Qingjian.Network;

namespace Qingjian.Review.Bench;

/// <summary>Where the charts of the bench read their series.</summary>
internal static class ChartSource
{
    public static string Of(StationCard station, string parameter, DateTimeOffset from, DateTimeOffset to, bool lanes) =>
        $"/api/stations/{Uri.EscapeDataString(station.Code)}/series?parameter={Uri.EscapeDataString(parameter)}&period=hour&from={Iso(from)}&to={Iso(to)}{(lanes ? "&lanes=true" : "")}&peers=true";

    public static string Iso(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
