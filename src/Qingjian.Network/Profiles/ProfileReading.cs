using System.Collections.Frozen;
using System.Text.Json;

namespace Qingjian.Network.Profiles;

/// <summary>Turns stored profiles into <see cref="StationProfile"/>s and back.</summary>
internal static class ProfileReading
{
    public static string ToJson(ProfileText text) => JsonSerializer.Serialize(text, ProfileJson.Default.ProfileText);

    public static ProfileText FromJson(string json) => JsonSerializer.Deserialize(json, ProfileJson.Default.ProfileText)
        ?? throw new FormatException("A stored station profile is empty");

    public static StationProfile ToProfile(ProfileText text, Element element, int revision) => new(
        revision,
        text.Dialect,
        text.Stamp,
        TimeSpan.FromSeconds(text.RealTimeSeconds),
        TimeSpan.FromMinutes(text.MinuteMinutes),
        text.SendsMinutes,
        text.SendsHours,
        TimeSpan.FromHours(text.HourStep),
        text.ToleratedChecksums,
        text.Parameters.ToFrozenDictionary(parameter => parameter.Code, parameter => ToParameter(parameter, element), StringComparer.Ordinal))
    {
        HasKey = text.EncryptedDataKey is not null,
        RefusesPlainText = text.RefusesPlainText ?? false,
    };

    public static ProfileText ToText(StationProfile profile) => new(
        profile.Dialect,
        profile.Stamp,
        (int)profile.RealTimeInterval.TotalSeconds,
        (int)profile.MinuteInterval.TotalMinutes,
        profile.SendsMinutes,
        profile.SendsHours,
        (int)profile.HourStep.TotalHours,
        profile.ToleratedChecksums,
        [.. profile.InOrder.Select(p => new ProfileTextParameter(p.Code, p.Unit, p.Decimals, p.Order, p.RangeLow, p.RangeHigh))]);

    private static StationParameter ToParameter(ProfileTextParameter stored, Element element)
    {
        // A code that has left the catalogue is shown as itself.
        var known = ParameterCatalogue.Find(element, stored.Code);
        return new(stored.Code, known?.NameZh ?? stored.Code, known?.NameEn ?? stored.Code, known?.Symbol ?? stored.Code,
            stored.Unit, stored.Decimals, stored.Order, stored.Low, stored.High);
    }
}
