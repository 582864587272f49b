using Qingjian.Network.Registration;

namespace Qingjian.Network.Import;

/// <summary>A station file as read: its rows, or what is wrong with its columns.</summary>
/// <param name="Rows">The drafts with their row numbers in the file, the header being row 1.</param>
/// <param name="Errors">What is wrong with the file as a whole.</param>
internal sealed record StationSheet(IReadOnlyList<(int Row, StationDraft Draft)> Rows, IReadOnlyList<FieldError> Errors)
{
    /// <summary>More rows are refused: a province has a few thousand stations.</summary>
    public const int MostRows = 20_000;

    public static StationSheet Read(byte[] content, string fileName)
    {
        if (TableFile.FormatOf(fileName) is not { } format)
            return Refused(new("File", fileName, FieldRule.OneOf, "CSV, XLSX"));
        if (TableFile.TryRead(content, format) is not [var header, .. var rows])
            return Refused(new("File", fileName, FieldRule.Unreadable, format.ToString().ToUpperInvariant()));
        var columns = ColumnsOf(header, out var errors);
        if (rows.Length > MostRows)
            errors.Add(new("File", fileName, FieldRule.TooManyRows, MostRows.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return errors.Count > 0
            ? new([], errors)
            : new([.. rows.Index().Where(row => row.Item.Any(cell => cell is not null)).Select(row => (row.Index + 2, ToDraft(columns, row.Item)))], []);
    }

    private static StationColumn?[] ColumnsOf(string?[] header, out List<FieldError> errors)
    {
        errors = [];
        var columns = header.Select(name => name is null ? null : StationColumn.Find(name)).ToArray();
        var expected = string.Join(", ", StationColumn.All.Select(column => EnumWords.Current(column.Key)));
        foreach (var (index, name) in header.Index())
        {
            if (name is not null && columns[index] is null)
                errors.Add(new("Column", name, FieldRule.UnknownColumn, expected));
            else if (columns[index] is { } column && Array.IndexOf(columns, column) < index)
                errors.Add(new("Column", name, FieldRule.Duplicate));
        }
        foreach (var missing in StationColumn.All.Where(column => column.Required && !columns.Contains(column)))
            errors.Add(new("Column", null, FieldRule.MissingColumn, EnumWords.Current(missing.Key), expected));
        return columns;
    }

    private static StationDraft ToDraft(StationColumn?[] columns, string?[] cells)
    {
        var draft = new StationDraft();
        for (var i = 0; i < Math.Min(columns.Length, cells.Length); i++)
            columns[i]?.Set(draft, cells[i]);
        return draft;
    }

    private static StationSheet Refused(FieldError error) => new([], [error]);
}
