using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.Csv;

namespace Qingjian.Network;

/// <summary>Reads and writes tables as CSV and xlsx; the one place that names the library.</summary>
public static class TableFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Rows of cells as text, the first included; an empty cell is null. Null when the bytes are no such file.</summary>
    public static string?[][]? TryRead(byte[] content, FileFormat format)
    {
        try
        {
            using var stream = new MemoryStream(content);
            var rows = stream.Query(useHeaderRow: false, excelType: TypeOf(format), configuration: ConfigurationOf(content, format));
            return [.. rows.Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(ToText).ToArray())];
        }
        catch (Exception error) when (error is InvalidDataException or IOException or FormatException or System.Xml.XmlException
            or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A table with a header. A text that begins like a formula is written with an apostrophe before it.</summary>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, FileFormat format)
    {
        var table = new System.Data.DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var name in header)
            table.Columns.Add(name, typeof(object));
        foreach (var row in rows)
            table.Rows.Add([.. row.Select(Harmless)]);
        using var stream = new MemoryStream();
        // The mark at the start makes spreadsheets read the file as UTF-8.
        stream.SaveAs(table, excelType: TypeOf(format), configuration: format == FileFormat.Csv
            ? new CsvConfiguration { StreamWriterFunc = target => new StreamWriter(target, Utf8, leaveOpen: true) }
            : null);
        return stream.ToArray();
    }

    /// <summary>The format by the ending of the name, or null.</summary>
    public static FileFormat? FormatOf(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".CSV" => FileFormat.Csv,
        ".XLSX" => FileFormat.Xlsx,
        _ => null,
    };

    // A cell that begins like a formula is run by spreadsheets when the file is opened (CWE-1236).
    private static object? Harmless(object? cell) => cell is string { Length: > 0 } text && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)
        ? "'" + text
        : cell;

    private static ExcelType TypeOf(FileFormat format) => format == FileFormat.Csv ? ExcelType.CSV : ExcelType.XLSX;

    private static CsvConfiguration? ConfigurationOf(byte[] content, FileFormat format) => format == FileFormat.Csv
        ? new() { StreamReaderFunc = stream => new StreamReader(stream, EncodingOf(content)) }
        : null;

    // Chinese spreadsheets write CSV in GB 18030; bytes that are no UTF-8 are taken as that.
    private static Encoding EncodingOf(byte[] content)
    {
        try
        {
            Utf8.GetCharCount(content);
            return Utf8;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        }
    }

    private static string? ToText(object? cell) => cell switch
    {
        null => null,
        string text => text.Length == 0 ? null : text,
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };
}
