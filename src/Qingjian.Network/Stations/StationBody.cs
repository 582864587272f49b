using System.Globalization;
using Qingjian.Network.Registration;
using Qingjian.Network.Sites;

namespace Qingjian.Network.Stations;

/// <summary>A station as the API takes it. What is missing is named in the answer, field by field.</summary>
internal sealed record StationBody(
    string? Code,
    string? Name,
    string? NameEn,
    string? Element,
    string? Level,
    string? RegionCode,
    string? OperatorCode,
    string? Mn,
    string? Password,
    string? St,
    double? Longitude,
    double? Latitude,
    string? Address,
    DateOnly? CommissionedOn,
    DateOnly? RetiredOn,
    IReadOnlyList<string>? Parameters,
    int? Version,
    Dictionary<string, string?>? Site = null,
    IReadOnlyList<VideoReference>? Videos = null)
{
    /// <summary>The same as a draft, so that one set of rules reads page, file and API.</summary>
    public StationDraft ToDraft(string? code) => new()
    {
        Code = code,
        Name = Name,
        NameEn = NameEn,
        Element = Element,
        Level = Level,
        RegionCode = RegionCode,
        OperatorCode = OperatorCode,
        Mn = Mn,
        Password = Password,
        St = St,
        Longitude = Longitude?.ToString("R", CultureInfo.InvariantCulture),
        Latitude = Latitude?.ToString("R", CultureInfo.InvariantCulture),
        Address = Address,
        CommissionedOn = CommissionedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        RetiredOn = RetiredOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Parameters = Parameters is null ? null : string.Join(';', Parameters),
        Version = Version ?? 0,
        Site = Site ?? [],
        Videos = VideoText.Write(Videos ?? []),
    };
}
