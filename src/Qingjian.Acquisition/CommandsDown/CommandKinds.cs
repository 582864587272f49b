using System.Globalization;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Every command that the house can send, from the embedded table <c>command-kinds.tsv</c>.</summary>
internal static class CommandKinds
{
    private const int Columns = 9;
    private static readonly Lazy<IReadOnlyList<CommandKind>> _all = new(Read);

    public static IReadOnlyList<CommandKind> All => _all.Value;

    public static CommandKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    /// <summary>The commands of an edition, in the order of the table.</summary>
    public static IEnumerable<CommandKind> Of(Dialect dialect) => All.Where(kind => kind.Dialects.Contains(dialect));

    private static List<CommandKind> Read()
    {
        using var stream = typeof(CommandKinds).Assembly.GetManifestResourceStream("command-kinds.tsv")
            ?? throw new InvalidOperationException("The table of commands is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = new List<CommandKind>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(Row(line));
        }
        return rows;
    }

    private static CommandKind Row(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns)
            throw new InvalidOperationException($"A command's row has {cells.Length} columns instead of {Columns}: {line}");
        return new(
            cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), Enum.Parse<CommandShape>(cells[2], ignoreCase: true),
            [.. cells[3].Split(',').Select(DialectOf)],
            [.. cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CommandField.Parse)],
            cells[5] == "yes", TimeSpan.FromSeconds(int.Parse(cells[6], CultureInfo.InvariantCulture)), cells[7],
            cells[8].Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dialect DialectOf(string edition) => edition switch
    {
        "2005" => Dialect.Hj2005,
        "2017" => Dialect.Hj2017,
        "2025" => Dialect.Hj2025,
        "water" => Dialect.SurfaceWater,
        _ => throw new InvalidOperationException($"'{edition}' is no edition."),
    };
}
