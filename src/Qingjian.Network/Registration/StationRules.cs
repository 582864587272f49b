using Qingjian.Network.Parameters;
using Qingjian.Network.Sites;

namespace Qingjian.Network.Registration;

/// <summary>The rules of a station's own fields; what depends on the rest of the network stands in
/// <see cref="NetworkIndex"/>.</summary>
internal static class StationRules
{
    // China's extent with its seas: catches swapped or projected coordinates.
    private const double West = 73, East = 136, South = 3, North = 54;

    private static readonly int[] MinuteLengths = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30];
    private static readonly int[] HourSteps = [1, 2, 3, 4, 6, 8, 12, 24];

    public static List<FieldError> Check(NewStation station)
    {
        var errors = new FieldErrors();
        errors.Code(nameof(station.Code), station.Code, 32);
        errors.Text(nameof(station.Name), station.Name, 64, required: true);
        errors.Text(nameof(station.NameEn), station.NameEn, 96);
        errors.Text(nameof(station.Address), station.Address, 200);
        errors.Defined(nameof(station.Element), station.Element);
        errors.Defined(nameof(station.Level), station.Level);
        errors.Between(nameof(station.Longitude), station.Longitude, West, East);
        errors.Between(nameof(station.Latitude), station.Latitude, South, North);
        CheckConnection(errors, station);
        CheckProfile(errors, station);
        CheckSite(errors, station);
        errors.AddRange(ParameterRules.Check(station.Element, station.Parameters));
        for (var i = 0; i < station.Instruments.Count; i++)
            errors.AddRange(InstrumentRules.Check(station.Instruments[i], $"Instruments[{i}]."));
        return errors;
    }

    private static void CheckConnection(FieldErrors errors, NewStation station)
    {
        if (station.Mn is { } mn && !(mn.Length is > 0 and <= 24 && mn.All(IsMnCharacter)))
            errors.Add(nameof(station.Mn), mn, FieldRule.MnCharacters);
        if (station.Mn is not null && station.Password is null)
            errors.Add(nameof(station.Password), null, FieldRule.Together, nameof(station.Mn));
        if (station.Password is { } password && !(password.Length is > 0 and <= 32 && password.All(IsPasswordCharacter)))
            errors.Add(nameof(station.Password), null, FieldRule.PasswordCharacters);
        if (station.St is { } st && !(st.Length == 2 && st.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))))
            errors.Add(nameof(station.St), st, FieldRule.SystemCode);
    }

    private static void CheckProfile(FieldErrors errors, NewStation station)
    {
        errors.Defined(nameof(station.Stamp), station.Stamp);
        if (station.Dialect is { } dialect)
            errors.Defined(nameof(station.Dialect), dialect);
        // HJ 212-2017 table 4: RtdInterval 30 to 3600 s.
        errors.Between(nameof(station.RealTimeInterval), station.RealTimeInterval.TotalSeconds, 30, 3600);
        errors.OneOf(nameof(station.MinuteInterval), station.MinuteInterval.TotalMinutes, MinuteLengths);
        errors.OneOf(nameof(station.HourStep), station.HourStep.TotalHours, HourSteps);
    }

    // The rules stand where the texts are read: what can be written there is right.
    private static void CheckSite(FieldErrors errors, NewStation station)
    {
        SiteReading.Read(station.Element, SiteTexts.Of(station.Site), errors);
        foreach (var video in station.Videos)
            VideoText.Check(video, errors);
    }

    private static bool IsMnCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';

    // The separators of HJ 212 cannot stand in a value: there is no escape (HJ 212-2017 §6.3.3.1).
    private static bool IsPasswordCharacter(char c) => c is > ' ' and < (char)127 and not (';' or '=' or ',' or '&' or '#');
}
