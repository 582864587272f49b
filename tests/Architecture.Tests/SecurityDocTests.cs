using Qingjian.Kernel;

namespace Qingjian.Architecture.Tests;

/// <summary>docs/security.md tells who may do what: it must be the program's own table.</summary>
public sealed class SecurityDocTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(House.Root, "docs", "security.md"));

    [Fact]
    public void The_table_has_a_column_for_every_role_in_order()
    {
        var head = Cells(Lines.Single(line => line.StartsWith("| permission |", StringComparison.Ordinal)));

        Assert.Equal(Enum.GetValues<Role>().Select(role => role.ToString()), head.Skip(1).Select(cell => cell.Split(' ')[^1]));
    }

    [Fact]
    public void The_table_is_the_one_of_the_code()
    {
        var rows = Lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(Cells)
            .ToDictionary(cells => cells[0].Trim('`'), cells => cells.Skip(1).Select(cell => cell == "●").ToArray());

        Assert.Equal(Permissions.All.Order(), rows.Keys.Order());
        Assert.All(rows, row => Assert.Equal(Enum.GetValues<Role>().Select(role => Permissions.IsHeldBy(row.Key, role)), row.Value));
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}
