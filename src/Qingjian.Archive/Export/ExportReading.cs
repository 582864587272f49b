using Qingjian.Archive.Series;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Export;

/// <summary>Reads the words of an export's fields.</summary>
internal static class ExportReading
{
    public static ExportSelection? Read(ExportFields fields, Dictionary<string, string[]> errors)
    {
        var from = SeriesQuestion.Instant(fields.From, "from", errors);
        var to = SeriesQuestion.Instant(fields.To, "to", errors);
        var asOf = string.IsNullOrWhiteSpace(fields.AsOf) ? null : SeriesQuestion.Instant(fields.AsOf, "asOf", errors);
        var content = Word(fields.Content, ExportContent.Effective, "content", "effective or raw", errors);
        var form = Word(fields.Form, ExportForm.Both, "form", "csv, parquet or both", errors);
        var periods = Words(fields.Periods) is [_, ..] named
            ? named.Select(period => Word(period, Period.None, "periods", "realtime, minute, hour, day or sample", errors)).Distinct().ToList()
            : [Period.Hour];
        var element = Word(fields.Element, default(Element), "element", string.Join(", ", Enum.GetNames<Element>()), errors);
        var region = string.IsNullOrWhiteSpace(fields.Region) ? null : fields.Region.Trim();
        return errors.Count > 0 ? null : new(
            Words(fields.Stations), region, Words(fields.Parameters), periods, from!.Value.ToUniversalTime(), to!.Value.ToUniversalTime(),
            asOf?.ToUniversalTime(), content, form, element == default ? null : element);
    }

    private static List<string> Words(IReadOnlyList<string>? texts) =>
        [.. (texts ?? []).Select(text => text?.Trim() ?? "").Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

    private static T Word<T>(string? text, T absent, string field, string allowed, Dictionary<string, string[]> errors)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text))
            return absent;
        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && !char.IsAsciiDigit(text[0]) && !value.Equals(default(T)))
            return value;
        errors[field] = [$"'{text}' is not known: {allowed} is expected."];
        return absent;
    }
}
