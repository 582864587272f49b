using System.Collections.Frozen;
using Qingjian.Hj212.Text;

namespace Qingjian.Hj212;

/// <summary>The codes of field information (现场端信息编码): HJ 212-2017 Tables B.8 to B.10 and what was added, from the embedded table
/// <c>infos.tsv</c>.</summary>
public static class InfoCatalogue
{
    private static readonly Lazy<InfoMeaning[]> _all = new(() => [.. Table.Read("infos.tsv", 7).Select(Row)]);
    private static readonly Lazy<FrozenDictionary<string, InfoMeaning>> _byCode =
        new(() => _all.Value.ToFrozenDictionary(row => row.Code, StringComparer.OrdinalIgnoreCase));

    /// <summary>All rows, in the tables' order.</summary>
    public static IReadOnlyList<InfoMeaning> All => _all.Value;

    /// <summary>The row of a code, any case; null when no table has it.</summary>
    public static InfoMeaning? Find(string code) => _byCode.Value.GetValueOrDefault(code);

    private static InfoMeaning Row(string[] cells) =>
        new(cells[0], cells[1], cells[2], OrNull(cells[3]), OrNull(cells[4]), [.. cells[5].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Value)], cells[6]);

    private static InfoValue Value(string text)
    {
        var parts = text.Split('=');
        return new(parts[0], parts[1], parts[2]);
    }

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;
}
