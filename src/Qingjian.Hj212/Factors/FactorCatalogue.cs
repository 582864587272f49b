using System.Collections.Frozen;
using Qingjian.Hj212.Text;

namespace Qingjian.Hj212;

/// <summary>The factor tables (因子编码表): HJ 212-2017 B.1 to B.3 with their 2005 codes, and what stations add in practice, from the embedded table
/// <c>factors.tsv</c>.</summary>
public static class FactorCatalogue
{
    private static readonly Lazy<FactorInfo[]> _all = new(() => [.. Table.Read("factors.tsv", 9).Select(Row)]);
    private static readonly Lazy<FrozenDictionary<FactorCode, FactorInfo>> _byCode = new(() => _all.Value.ToFrozenDictionary(row => row.Code));

    /// <summary>All rows, in the tables' order.</summary>
    public static IReadOnlyList<FactorInfo> All => _all.Value;

    /// <summary>The row of a code; a code in the wrong case is found too. False when no table has it.</summary>
    public static bool TryFind(FactorCode code, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FactorInfo? factor) =>
        _byCode.Value.TryGetValue(code.InStandardCase(), out factor);

    private static FactorInfo Row(string[] cells) => new(
        FactorCode.Parse(cells[0]), cells[1], cells[2], OrNull(cells[3]), OrNull(cells[4]), OrNull(cells[5]), OrNull(cells[6]),
        OrNull(cells[7]), cells[8]);

    private static string? OrNull(string cell) => cell is "" or "-" ? null : cell;
}
