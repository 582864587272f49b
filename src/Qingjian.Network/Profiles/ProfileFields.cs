using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Qingjian.Network.Profiles;

/// <summary>A profile as a list of fields, so that two revisions can be compared line by line.</summary>
internal static class ProfileFields
{
    /// <summary>The fields of a profile, with a line for every parameter that either of the two has.</summary>
    public static (string Field, string? Value)[] Of(ProfileText profile, ProfileText other) =>
    [
        ("Dialect", profile.Dialect?.ToString()),
        ("Stamp", profile.Stamp.ToString()),
        ("RealTimeInterval", profile.RealTimeSeconds.ToString(CultureInfo.InvariantCulture)),
        ("MinuteInterval", profile.MinuteMinutes.ToString(CultureInfo.InvariantCulture)),
        ("SendsMinutes", profile.SendsMinutes.ToString()),
        ("SendsHours", profile.SendsHours.ToString()),
        ("HourStep", profile.HourStep.ToString(CultureInfo.InvariantCulture)),
        ("ToleratedChecksums", profile.ToleratedChecksums.ToString()),
        ("DataKey", Mark(profile.EncryptedDataKey)),
        ("RefusesPlainText", profile.RefusesPlainText?.ToString()),
        .. profile.Parameters.Concat(other.Parameters).Select(parameter => parameter.Code).Distinct().Order(StringComparer.Ordinal)
            .Select(code => ($"Parameters[{code}]", Written(profile.Parameters.FirstOrDefault(parameter => parameter.Code == code)))),
    ];

    // Says that the key changed and nothing of the key: a hash of its cipher, which is never the same twice.
    private static string? Mark(string? encryptedKey) => encryptedKey is null
        ? null
        : "•••• " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(encryptedKey)).AsSpan(0, 2));

    // "µg/m³, 0, 0–1000"
    private static string? Written(ProfileTextParameter? parameter) => parameter is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{parameter.Unit.Symbol()}, {parameter.Decimals}, {parameter.Low}–{parameter.High}");
}
