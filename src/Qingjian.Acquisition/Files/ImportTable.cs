namespace Qingjian.Acquisition.Files;

/// <summary>A file as rows of text.</summary>
/// <param name="Form">The form that it was recognised as.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">The rows below the header; an empty cell is null.</param>
internal sealed record ImportTable(FileForm Form, IReadOnlyList<string> Header, IReadOnlyList<string?[]> Rows)
{
    /// <summary>More rows are refused: import in parts.</summary>
    public const int MostRows = 200_000;

    /// <summary>Number of the first row below the header, as spreadsheets count.</summary>
    public const int FirstRow = 2;

    // No station, time or number is longer: a longer text is wrong, and shown as far as it tells why.
    private const int LongestCell = 80;

    /// <summary>The cell, or null where the row is short, the cell is empty or holds a placeholder for no value.</summary>
    public static string? Cell(string?[] row, int column)
    {
        var text = column >= 0 && column < row.Length ? row[column]?.Trim() : null;
        return text is null or "" or "-" or "--" or "—" or "*" or "/" || Blank.Contains(text) ? null
            : text.Length <= LongestCell ? text : text[..LongestCell] + "…";
    }

    private static readonly HashSet<string> Blank = new(StringComparer.OrdinalIgnoreCase) { "NA", "N/A", "NaN", "null", "&mdash;" };
}
