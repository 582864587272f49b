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
    int? OperatorId,
    bool Active)
{
    /// <summary>Its live state; put in after the query, because it is not stored.</summary>
    public LiveState Live { get; init; }
}
