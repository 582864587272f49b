using Qingjian.Acquisition.Files;

namespace Qingjian.Acquisition.Samples;

/// <summary>A sheet as read: its samples with the rows of their results, or what is wrong with it as a whole.</summary>
internal sealed record SampleSheet(IReadOnlyList<SheetSample> Samples, IReadOnlyList<SampleProblem> Problems)
{
    /// <summary>More rows are refused: import in parts.</summary>
    public const int MostRows = 5000;

    public static SampleSheet Read(string fileName, byte[] content)
    {
        if (ReadTable.TryRead(fileName, content, out _) is not { } table)
            return Refused(new("File", fileName, SampleRule.Unreadable));
        if (table.Rows.Count > MostRows)
            return Refused(new("File", fileName, SampleRule.TooMany, $"{MostRows}"));
        var columns = table.Header.Select(name => name.Length == 0 ? null : SampleColumn.Find(name)).ToArray();
        var expected = string.Join(", ", SampleColumn.All.Select(column => SampleWords.Current(column.Key)));
        List<SampleProblem> wrong =
        [
            .. table.Header.Where((name, index) => name.Length > 0 && columns[index] is null).Select(name => new SampleProblem("Column", name, SampleRule.Columns, expected)),
            .. SampleColumn.All.Where(column => column.Required && !columns.Contains(column)).Select(column => new SampleProblem("Column", SampleWords.Current(column.Key), SampleRule.Columns, expected)),
        ];
        return wrong.Count > 0 ? new([], wrong) : new(Group(table, columns), []);
    }

    // Rows of one number are one sample, wherever they stand.
    private static List<SheetSample> Group(ImportTable table, SampleColumn?[] columns)
    {
        var samples = new List<SheetSample>();
        foreach (var (index, row) in table.Rows.Index())
        {
            if (row.All(cell => string.IsNullOrWhiteSpace(cell)))
                continue;
            var number = ImportTable.Cell(row, Array.FindIndex(columns, column => column?.Field == "Number"));
            var sample = number is null ? null : samples.Find(one => one.Draft.Number == number);
            if (sample is null)
                samples.Add(sample = new SheetSample());
            sample.Add(ImportTable.FirstRow + index, columns, row);
        }
        return samples;
    }

    private static SampleSheet Refused(SampleProblem problem) => new([], [problem]);
}
