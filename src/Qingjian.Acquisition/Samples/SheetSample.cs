using Qingjian.Acquisition.Files;

namespace Qingjian.Acquisition.Samples;

/// <summary>A sample of a sheet with the rows that it stands in.</summary>
internal sealed class SheetSample
{
    private readonly List<int> _rows = [];

    public SampleDraft Draft { get; } = new();

    /// <summary>What differs between its rows.</summary>
    public List<(int Row, SampleProblem Problem)> Differing { get; } = [];

    public void Add(int row, SampleColumn?[] columns, string?[] cells)
    {
        var result = new ResultDraft();
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not { } column || ImportTable.Cell(cells, i) is not { } cell)
                continue;
            column.SetResult?.Invoke(result, cell);
            if (column.GetSample?.Invoke(Draft) is not { } above)
                column.SetSample?.Invoke(Draft, cell);
            else if (above != cell)
                Differing.Add((row, new(column.Field, cell, SampleRule.Differs, above)));
        }
        _rows.Add(row);
        Draft.Results.Add(result);
    }

    /// <summary>The row of a problem: that of its result, else the first.</summary>
    public int RowOf(SampleProblem problem)
    {
        var index = problem.Parameter is null ? -1 : Draft.Results.FindLastIndex(result => result.Parameter == problem.Parameter);
        return _rows[Math.Max(0, index)];
    }
}
