using Qingjian.Hj212.Text;

namespace Qingjian.Hj212;

/// <summary>Every command of the four dialects, from the embedded table <c>commands.tsv</c>.</summary>
public static class CommandTable
{
    private static readonly Lazy<IReadOnlyList<CommandInfo>> _all = new(() => [.. Table.Read("commands.tsv", 11).Select(Row)]);

    /// <summary>All rows, by edition and code.</summary>
    public static IReadOnlyList<CommandInfo> All => _all.Value;

    /// <summary>The row of a command in a dialect, or in the edition that the dialect grew from; null when none defines it.</summary>
    public static CommandInfo? Find(int command, Dialect dialect) =>
        EditionsOf(dialect).Select(edition => All.FirstOrDefault(row => row.Code == command && row.Edition == edition))
            .FirstOrDefault(row => row is not null);

    internal static string[] EditionsOf(Dialect dialect) => dialect switch
    {
        Dialect.Hj2005 => ["2005", "2017"],
        Dialect.Hj2025 => ["2025", "2017"],
        Dialect.SurfaceWater => ["surface-water", "2017"],
        _ => ["2017"],
    };

    private static CommandInfo Row(string[] cells) => new(
        int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture), cells[1], cells[2], cells[3], cells[4], cells[5], cells[6],
        cells[7], cells[8], cells[9], cells[10]);
}
