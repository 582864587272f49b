using System.Text.Json;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Sites;

/// <summary>Keeps a site with its station: as the texts of its fields, read back by the one reading that took them.</summary>
internal static class SiteStore
{
    public static void Set(Station row, StationSite? site, IReadOnlyList<VideoReference> videos)
    {
        Set(row, site);
        row.Videos = videos.Count == 0 ? null : VideoText.Write(videos);
    }

    public static void Set(Station row, StationSite? site)
    {
        row.Site = site is null ? null : JsonSerializer.Serialize(SiteTexts.Of(site));
        row.SiteClass = site?.SiteClass;
        row.SuperStation = site is AirSite { IsSuperStation: true };
    }

    public static StationSite? SiteOf(Station row) => row.Site is null ? null : SiteReading.Read(row.Element, TextsOf(row), []);

    public static Dictionary<string, string?> TextsOf(Station row) =>
        row.Site is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(row.Site) ?? [];

    public static IReadOnlyList<VideoReference> VideosOf(Station row) => VideoText.Read(row.Videos, []);
}
