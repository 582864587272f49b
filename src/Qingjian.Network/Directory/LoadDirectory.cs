using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Qingjian.Kernel;
using Qingjian.Network.Organisations;
using Qingjian.Network.Profiles;
using Qingjian.Network.Regions;
using Qingjian.Network.Sites;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Directory;

/// <summary>Reads the whole network. Profile revisions never change, so those already read are taken over.</summary>
internal sealed class LoadDirectory(QingjianDb db, StationPasswords passwords, ILogger<LoadDirectory> log)
{
    public async Task<DirectorySnapshot> LoadAsync(DirectorySnapshot before, CancellationToken cancellationToken)
    {
        var stations = await db.Set<Station>().AsNoTracking().ToListAsync(cancellationToken);
        var profiles = await LoadProfilesAsync(stations, before, cancellationToken);
        var regions = await db.Set<Region>().AsNoTracking()
            .Select(row => new RegionCard(row.Code, row.Path, row.Name, row.NameEn, row.Outline)).ToListAsync(cancellationToken);
        var organisations = await db.Set<Organisation>().AsNoTracking()
            .Select(row => new OrganisationCard(row.Id, row.Code, row.Kind, row.Name, row.NameEn, row.RegionPath)).ToListAsync(cancellationToken);
        var cards = stations.Select(station => ToCard(station, profiles[(station.Id, station.ProfileRevision)]));
        return new(cards, profiles, regions, organisations);
    }

    private async Task<Dictionary<(int Station, int Revision), StationProfile>> LoadProfilesAsync(
        List<Station> stations, DirectorySnapshot before, CancellationToken cancellationToken)
    {
        var elements = stations.ToDictionary(station => station.Id, station => station.Element);
        var profiles = new Dictionary<(int Station, int Revision), StationProfile>();
        // Stations of one kind have the same text: parsed once, they share their parameters.
        var parsed = new Dictionary<(Element, string), StationProfile>();
        var stored = db.Set<ProfileRevision>().AsNoTracking().Select(row => new { row.StationId, row.Revision, row.Json });
        await foreach (var row in stored.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!elements.TryGetValue(row.StationId, out var element))
                continue;
            var profile = before.Profile(row.StationId, row.Revision) ?? Parse(parsed, element, row.Json);
            profiles[(row.StationId, row.Revision)] = profile.Revision == row.Revision ? profile : profile with { Revision = row.Revision };
        }
        return profiles;
    }

    private static StationProfile Parse(Dictionary<(Element, string), StationProfile> parsed, Element element, string json)
    {
        if (!parsed.TryGetValue((element, json), out var profile))
            parsed[(element, json)] = profile = ProfileReading.ToProfile(ProfileReading.FromJson(json), element, 1);
        return profile;
    }

    private StationCard ToCard(Station station, StationProfile profile) => new(
        station.Id, station.Code, station.Mn ?? "", station.Name, station.NameEn, station.Element, station.St,
        station.RegionPath, station.OperatorId, station.Longitude, station.Latitude, profile, station.Active)
    {
        Password = PasswordOf(station),
        Site = SiteStore.SiteOf(station),
    };

    private byte[]? PasswordOf(Station station)
    {
        if (station.EncryptedPassword is null)
            return null;
        var password = passwords.TryDecrypt(station.EncryptedPassword);
        if (password is null)
            log.PasswordUnreadable(station.Code);
        return password;
    }
}
