using System.Collections.Frozen;

namespace Qingjian.Network.Directory;

/// <summary>The whole network at one moment; replaced as a whole, never changed.</summary>
internal sealed class DirectorySnapshot
{
    // MN is at most 24 characters (HJ 212-2017 table 3); longer ones are nobody's.
    private const int LongestMn = 64;

    private readonly FrozenDictionary<int, StationCard> _byId;
    private readonly FrozenDictionary<string, StationCard> _byCode;
    private readonly FrozenDictionary<string, StationCard> _byMn;
    private readonly FrozenDictionary<(int Station, int Revision), StationProfile> _profiles;

    private readonly FrozenDictionary<string, RegionCard> _regionByPath;
    private readonly FrozenDictionary<int, OrganisationCard> _organisationById;

    public DirectorySnapshot(
        IEnumerable<StationCard> cards,
        IReadOnlyDictionary<(int Station, int Revision), StationProfile> profiles,
        IEnumerable<RegionCard> regions,
        IEnumerable<OrganisationCard> organisations)
    {
        // A path ends with a slash, so that ordering by path is the order of the tree.
        Regions = [.. regions.OrderBy(region => region.Path, StringComparer.Ordinal)];
        Organisations = [.. organisations.OrderBy(organisation => organisation.NameZh, StringComparer.Ordinal)];
        _regionByPath = Regions.ToFrozenDictionary(region => region.Path, StringComparer.Ordinal);
        _organisationById = Organisations.ToFrozenDictionary(organisation => organisation.Id);
        Cards = [.. cards.OrderBy(card => card.Code, StringComparer.Ordinal)];
        _byId = Cards.ToFrozenDictionary(card => card.Id);
        _byCode = Cards.ToFrozenDictionary(card => card.Code, StringComparer.Ordinal);
        _byMn = Cards.Where(card => card.Mn.Length > 0).ToFrozenDictionary(card => card.Mn, StringComparer.Ordinal);
        _profiles = profiles.ToFrozenDictionary();
        AnyHasDataKey = Array.Exists(Cards, card => card.Profile.HasKey);
    }

    public static DirectorySnapshot Empty { get; } = new([], new Dictionary<(int, int), StationProfile>(), [], []);

    public StationCard[] Cards { get; }

    public bool AnyHasDataKey { get; }

    public RegionCard[] Regions { get; }

    public OrganisationCard[] Organisations { get; }

    public RegionCard? Region(string path) => _regionByPath.GetValueOrDefault(path);

    public OrganisationCard? Organisation(int id) => _organisationById.GetValueOrDefault(id);

    public StationCard? Find(int id) => _byId.GetValueOrDefault(id);

    public StationCard? FindByCode(string code) => _byCode.GetValueOrDefault(code);

    public StationProfile? Profile(int stationId, int revision) => _profiles.GetValueOrDefault((stationId, revision));

    public StationCard? FindByMn(ReadOnlySpan<byte> mn)
    {
        if (mn.IsEmpty || mn.Length > LongestMn)
            return null;
        Span<char> characters = stackalloc char[mn.Length];
        for (var i = 0; i < mn.Length; i++)
            characters[i] = (char)mn[i];
        return _byMn.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(characters, out var card) ? card : null;
    }
}
