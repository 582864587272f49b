using System.Globalization;
using System.Text;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Export;

/// <summary>A series as CSV: digits as they were sent, times as Beijing time with their offset.</summary>
internal static class SeriesCsv
{
    private const string LineEnd = "\r\n";

    public static byte[] Write(StationCard station, SeriesKey key, IReadOnlyList<EffectiveValue> values)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WriteHeader(text);
        WriteRows(text, station.Code, key, values);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Spreadsheets take a file for UTF-8 only with its mark.
    public static void WriteHeader(TextWriter target) => target.Write("\uFEFF" + ExportColumns.Header + LineEnd);

    /// <summary>Writes the values with their standing.</summary>
    public static void WriteRows(TextWriter target, string station, SeriesKey key, IReadOnlyList<EffectiveValue> values)
    {
        var front = Front(station, key);
        foreach (var (value, standing, decision) in values)
            WriteRow(target, front, value, standing.ToString(), Number(decision));
    }

    /// <summary>Writes values as they were received: nothing is said of their standing.</summary>
    public static void WriteRows(TextWriter target, string station, SeriesKey key, IReadOnlyList<ObservedValue> values)
    {
        var front = Front(station, key);
        foreach (var value in values)
            WriteRow(target, front, value, "", "");
    }

    private static string Front(string station, SeriesKey key) => $"{Quoted(station)},{key.Parameter},{key.Period},{key.Statistic},";

    private static void WriteRow(TextWriter target, string front, in ObservedValue value, string standing, string decision) =>
        target.Write(string.Create(CultureInfo.InvariantCulture,
            $"{front}{value.StartUtc.ToBeijing():yyyy-MM-ddTHH:mm:sszzz},{value.Digits},{value.Unit.Symbol()},{Mark(value.Mark)},{value.Fault},{value.Revision},{value.Origin},{value.ValidCount},{value.DueCount},{value.ReceivedUtc.ToBeijing():yyyy-MM-ddTHH:mm:ss.fffzzz},{value.JournalPosition},{standing},{decision}{LineEnd}"));

    // A device may send any byte as its mark; a spreadsheet must not take it for a formula.
    private static string Mark(char mark) => mark == '\0' ? "" : char.IsAsciiLetterOrDigit(mark) ? mark.ToString() : $"0x{(int)mark:X2}";

    private static string Number(long decision) => decision == 0 ? "" : decision.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
