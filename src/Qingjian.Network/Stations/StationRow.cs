namespace Qingjian.Network.Stations;

/// <summary>A row of the station list.</summary>
internal sealed record StationRow(
    int Id,
    string Code,
    string Name,
    string? NameEn,
    string? Mn,
    Element Element,
    StationLevel Level,
    string RegionPath,
    string? Operator,
    bool Active,
    LiveState Live);
