using Qingjian.Network.Sites;

namespace Qingjian.Network.Stations;

/// <summary>A station as the API answers it; the password is never part of it.</summary>
internal sealed record StationAnswer(
    string Code,
    string Name,
    string? NameEn,
    Element Element,
    StationLevel Level,
    string RegionPath,
    string? OperatorCode,
    string? Mn,
    string St,
    double Longitude,
    double Latitude,
    string? Address,
    DateOnly? CommissionedOn,
    DateOnly? RetiredOn,
    bool Active,
    int ProfileRevision,
    IEnumerable<ParameterAnswer> Parameters,
    IReadOnlyDictionary<string, string?> Site,
    int Version)
{
    public static StationAnswer Of(StationDetail station) => new(
        station.Row.Code,
        station.Row.Name,
        station.Row.NameEn,
        station.Row.Element,
        station.Row.Level,
        station.Row.RegionPath,
        station.Row.Operator?.Code,
        station.Row.Mn,
        station.Row.St,
        station.Row.Longitude,
        station.Row.Latitude,
        station.Row.Address,
        station.Row.CommissionedOn,
        station.Row.RetiredOn,
        station.Row.Active,
        station.Row.ProfileRevision,
        station.Card.Profile.InOrder.Select(ParameterAnswer.Of),
        SiteStore.TextsOf(station.Row),
        station.Row.Version);
}
