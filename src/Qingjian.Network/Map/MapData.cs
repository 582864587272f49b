namespace Qingjian.Network.Map;

/// <summary>What the map draws: Kernel's <c>qj-map</c> describes the form.</summary>
internal sealed record MapData(MapOutline Outline, IReadOnlyList<MapStation> Stations, IReadOnlyDictionary<string, string> States, IReadOnlyDictionary<string, string> Elements);
