using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Network.Map;

/// <summary>The map of a scope: outlines of its regions, its stations in service with their live state.</summary>
internal sealed class ReadMap(StationDirectory directory, IEnumerable<IStationStates> states, IStringLocalizer<NetworkWords> words)
{
    public MapData Handle(Scope scope, MapFilter filter)
    {
        var stations = StationsOf(scope, filter);
        var live = StatesOf(stations);
        var shown = stations.Where(card => filter.State is null || live.GetValueOrDefault(card.Id).State == filter.State);
        return new(
            new("FeatureCollection", [.. Outlined(scope, filter.RegionPath).Select(MapFeature.Of)]),
            [.. shown.Select(card => ToStation(card, live.GetValueOrDefault(card.Id)))],
            Enum.GetValues<StationState>().ToDictionary(ToneOf, state => words[EnumWords.KeyOf(state)].Value),
            Enum.GetValues<Element>().ToDictionary(element => element.ToAddress(), element => words[EnumWords.KeyOf(element)].Value));
    }

    /// <summary>The stations in service in the filter's region and element, whatever their state.</summary>
    public IReadOnlyList<StationCard> StationsOf(Scope scope, MapFilter filter) =>
        [.. directory.Within(scope).Where(card => card.Active
            && (filter.RegionPath is null || card.RegionPath.StartsWith(filter.RegionPath, StringComparison.Ordinal))
            && (filter.Element is null || card.Element == filter.Element))];

    /// <summary>Their live states.</summary>
    public IReadOnlyDictionary<int, LiveState> StatesOf(IReadOnlyList<StationCard> stations) =>
        states.FirstOrDefault()?.StatesOf([.. stations.Select(card => card.Id)]) ?? new Dictionary<int, LiveState>();

    // The lowest outlined regions: a parent's outline under its children's would only double the lines.
    private IEnumerable<RegionCard> Outlined(Scope scope, string? regionPath)
    {
        var regions = directory.Regions(scope)
            .Where(region => region.Outline is not null && (regionPath is null || region.Path.StartsWith(regionPath, StringComparison.Ordinal)))
            .ToList();
        return regions.Where(region => !regions.Any(other => other != region && other.Path.StartsWith(region.Path, StringComparison.Ordinal)));
    }

    private MapStation ToStation(StationCard card, LiveState live) => new(
        card.Code,
        card.DisplayName,
        card.Longitude,
        card.Latitude,
        ToneOf(live.State),
        card.Element.ToAddress(),
        string.Join(" · ", TextOf(card, live)),
        "/network/stations/" + Uri.EscapeDataString(card.Code));

    private IEnumerable<string> TextOf(StationCard card, LiveState live)
    {
        yield return words[EnumWords.KeyOf(card.Element)];
        if (directory.Region(card.RegionPath) is { } region)
            yield return region.Name;
        if (live.LastDataUtc is { } last)
            yield return last.ToScreen();
    }

    public static string ToneOf(StationState state) => state switch
    {
        StationState.Online => "ok",
        StationState.Late => "warn",
        StationState.Offline => "bad",
        StationState.Unknown => "mute",
        StationState.ByHand => "hand",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state"),
    };
}
