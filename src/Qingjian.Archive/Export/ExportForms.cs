using System.Globalization;

namespace Qingjian.Archive.Export;

/// <summary>The export's form as the browser sends it.</summary>
internal sealed class ExportForms
{
    private static readonly char[] _gaps = [' ', ',', ';', '，', '；', '\r', '\n', '\t'];

    public string? From { get; set; }

    /// <summary>The last day, included.</summary>
    public string? Until { get; set; }

    public string? Region { get; set; }

    public string? Stations { get; set; }

    public string? Element { get; set; }

    public string? Parameters { get; set; }

    public string? Period { get; set; } = nameof(Hj212.Period.Hour);

    public string? Content { get; set; } = nameof(ExportContent.Effective);

    public string? Form { get; set; } = nameof(ExportForm.Both);

    public string? AsOf { get; set; }

    public ExportFields ToFields() => new(
        From, NextDay(Until), Words(Stations), Region, Words(Parameters), Words(Period), Content, Form, AsOf, Element);

    private static string? NextDay(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read < DateOnly.MaxValue
            ? read.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day;

    private static string[] Words(string? text) => (text ?? "").Split(_gaps, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
