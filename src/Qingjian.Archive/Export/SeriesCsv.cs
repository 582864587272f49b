using System.Globalization;
using System.Text;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Export;

/// <summary>A series as CSV: digits as they were sent, times as Beijing time with their offset.</summary>
internal static class SeriesCsv
{
    private const string Header = "station,parameter,period,statistic,start,value,unit,mark,fault,revision,origin,valid,due,received,journal_position,standing,decision\r\n";

    public static byte[] Write(StationCard station, SeriesKey key, IReadOnlyList<EffectiveValue> values)
    {
        // Spreadsheets take a file for UTF-8 only with its mark.
        var text = new StringBuilder("\uFEFF").Append(Header);
        var front = $"{Quoted(station.Code)},{key.Parameter},{key.Period},{key.Statistic},";
        foreach (var (value, standing, decision) in values)
            text.Append(front).Append(CultureInfo.InvariantCulture,
                $"{value.StartUtc.ToBeijing():yyyy-MM-ddTHH:mm:sszzz},{value.Digits},{value.Unit.Symbol()},{Mark(value.Mark)},{value.Fault},{value.Revision},{value.Origin},{value.ValidCount},{value.DueCount},{value.ReceivedUtc.ToBeijing():yyyy-MM-ddTHH:mm:ss.fffzzz},{value.JournalPosition},{standing},{Number(decision)}\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A device may send any byte as its mark; a spreadsheet must not take it for a formula.
    private static string Mark(char mark) => mark == '\0' ? "" : char.IsAsciiLetterOrDigit(mark) ? mark.ToString() : $"0x{(int)mark:X2}";

    private static string Number(long decision) => decision == 0 ? "" : decision.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
