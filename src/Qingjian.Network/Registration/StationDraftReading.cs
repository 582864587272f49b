using System.Globalization;
using Qingjian.Network.Sites;

namespace Qingjian.Network.Registration;

/// <summary>Reads a <see cref="StationDraft"/>.</summary>
internal static class StationDraftReading
{
    private static readonly char[] Separators = [';', ',', '；', '，', '、', ' '];

    /// <summary>The station, or null with what cannot be read. What can be read is checked against the rules too, so
    /// that a person sees every error at once.</summary>
    public static NewStation? Read(StationDraft draft, FieldErrors errors)
    {
        var element = Word<Element>(errors, nameof(draft.Element), draft.Element, required: true);
        var level = Word<StationLevel>(errors, nameof(draft.Level), draft.Level, required: false);
        var longitude = Number(errors, nameof(draft.Longitude), draft.Longitude);
        var latitude = Number(errors, nameof(draft.Latitude), draft.Latitude);
        var commissioned = Day(errors, nameof(draft.CommissionedOn), draft.CommissionedOn);
        var site = element is { } known ? SiteReading.Read(known, draft.Site ?? [], errors) : null;
        var videos = VideoText.Read(draft.Videos, errors);
        var unread = errors.Select(error => error.Field).ToHashSet();
        var station = new NewStation
        {
            Code = Trimmed(draft.Code) ?? "",
            Name = Trimmed(draft.Name) ?? "",
            NameEn = Trimmed(draft.NameEn),
            Element = element ?? Network.Element.Air,
            Level = level ?? StationLevel.City,
            RegionCode = Trimmed(draft.RegionCode) ?? "",
            OperatorCode = Trimmed(draft.OperatorCode),
            Mn = Trimmed(draft.Mn),
            Password = Trimmed(draft.Password),
            St = Trimmed(draft.St),
            Longitude = longitude ?? double.NaN,
            Latitude = latitude ?? double.NaN,
            Address = Trimmed(draft.Address),
            CommissionedOn = commissioned,
            Site = site,
            Videos = videos,
            Parameters = [.. Codes(draft.Parameters).Select(code => new NewParameter(code))],
        };
        errors.AddRange(StationRules.Check(station).Where(error => !unread.Contains(error.Field)));
        return errors.Count == 0 ? station : null;
    }

    public static DateOnly? Day(FieldErrors errors, string field, string? text)
    {
        if (Trimmed(text) is not { } written)
            return null;
        // A spreadsheet turns a date into a moment; the wall clock's time is dropped.
        if (DateTime.TryParseExact(written, ["yyyy-MM-dd", "yyyy/M/d", "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm:ss"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return DateOnly.FromDateTime(moment);
        errors.Add(field, written, FieldRule.Date);
        return null;
    }

    public static double? Number(FieldErrors errors, string field, string? text, bool required = true)
    {
        var written = Trimmed(text);
        if (written is null && required)
            errors.Add(field, null, FieldRule.Required);
        if (written is null)
            return null;
        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        errors.Add(field, written, FieldRule.Number);
        return null;
    }

    public static IEnumerable<string> Codes(string? text) =>
        (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static T? Word<T>(FieldErrors errors, string field, string? text, bool required)
        where T : struct, Enum
    {
        var written = Trimmed(text);
        if (written is null && required)
            errors.Add(field, null, FieldRule.Required);
        if (written is null)
            return null;
        if (EnumWords.TryRead<T>(written, out var value))
            return value;
        errors.Add(field, written, FieldRule.OneOf, string.Join(", ", EnumWords.Current<T>()));
        return null;
    }

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
