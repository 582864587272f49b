using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Network.Map;

/// <summary>The map of a scope: outlines of its regions, its stations in service with their live state.</summary>
internal sealed class ReadMap(StationDirectory directory, IEnumerable<IStationStates> states, IStringLocalizer<NetworkWords> words)
{
    public MapData Handle(Scope scope, string? regionPath, Element? element)
    {
        var stations = StationsOf(scope, regionPath, element);
        var live = states.FirstOrDefault()?.StatesOf([.. stations.Select(card => card.Id)]);
        return new(
            new("FeatureCollection", [.. Outlined(scope, regionPath).Select(MapFeature.Of)]),
            [.. stations.Select(card => ToStation(card, live?.GetValueOrDefault(card.Id) ?? default))],
            Enum.GetValues<StationState>().ToDictionary(ToneOf, state => words[EnumWords.KeyOf(state)].Value));
    }

    /// <summary>The stations in service, by name of their region.</summary>
    public IReadOnlyList<StationCard> StationsOf(Scope scope, string? regionPath, Element? element) =>
        [.. directory.Within(scope).Where(card => card.Active
            && (regionPath is null || card.RegionPath.StartsWith(regionPath, StringComparison.Ordinal))
            && (element is null || card.Element == element))];

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
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state"),
    };
}
