using System.Globalization;
using Qingjian.Network.Registration;
using Qingjian.Network.Sites;

namespace Qingjian.Network.Stations;

/// <summary>Writes a stored station as a draft, for the edit form. The password is never written.</summary>
internal static class StationDrafts
{
    public static StationDraft Of(Station station) => new()
    {
        Code = station.Code,
        Name = station.Name,
        NameEn = station.NameEn,
        Element = station.Element.ToString(),
        Level = station.Level.ToString(),
        RegionCode = station.RegionPath.TrimEnd('/').Split('/')[^1],
        OperatorCode = station.Operator?.Code,
        Mn = station.Mn,
        St = station.St,
        Longitude = station.Longitude.ToString(CultureInfo.InvariantCulture),
        Latitude = station.Latitude.ToString(CultureInfo.InvariantCulture),
        Address = station.Address,
        CommissionedOn = station.CommissionedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        RetiredOn = station.RetiredOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Site = SiteStore.TextsOf(station),
        Version = station.Version,
    };
}
