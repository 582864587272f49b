using System.Text.Json.Serialization;
using Qingjian.Hj212;

namespace Qingjian.Network.Profiles;

/// <summary>A profile as stored. Names are not stored: they are the catalogue's and may be corrected there.</summary>
internal sealed record ProfileText(
    Dialect? Dialect,
    StampMeaning Stamp,
    int RealTimeSeconds,
    int MinuteMinutes,
    bool SendsMinutes,
    bool SendsHours,
    int HourStep,
    Tolerances ToleratedChecksums,
    IReadOnlyList<ProfileTextParameter> Parameters,
    string? EncryptedDataKey = null,
    bool? RefusesPlainText = null);

/// <summary>A parameter of a stored profile.</summary>
internal sealed record ProfileTextParameter(string Code, Unit Unit, byte Decimals, int Order, double? Low, double? High);

/// <summary>Reads and writes <see cref="ProfileText"/> without reflection: 5,000 profiles load in a moment.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProfileText))]
internal sealed partial class ProfileJson : JsonSerializerContext;
