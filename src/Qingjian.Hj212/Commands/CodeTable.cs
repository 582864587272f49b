using Qingjian.Hj212.Text;

namespace Qingjian.Hj212;

/// <summary>The words of result codes, marks and states, from the embedded table <c>codes.tsv</c>. All of these tables are open: a code that is not
/// there is possible and means nothing known.</summary>
public static class CodeTable
{
    private static readonly Lazy<CodeInfo[]> _all = new(() => [.. Table.Read("codes.tsv", 6).Select(
        cells => new CodeInfo(Enum.Parse<CodeKind>(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5]))]);

    /// <summary>All rows.</summary>
    public static IReadOnlyList<CodeInfo> All => _all.Value;

    /// <summary>The row of a code in an edition, or in the edition that it grew from; null when neither defines it.</summary>
    public static CodeInfo? Find(CodeKind kind, string code, Dialect dialect)
    {
        foreach (var edition in CommandTable.EditionsOf(dialect))
            foreach (var row in _all.Value)
                if (row.Kind == kind && row.Edition == edition && row.Code == code)
                    return row;
        return null;
    }
}
