using Qingjian.Standards.Tables;

namespace Qingjian.Standards.Air;

/// <summary>The cities of the first phase: a code counts when it begins with one of the table's.</summary>
internal static class FirstPhase
{
    private static readonly Lazy<string[]> _codes =
        new(() => [.. Table.Read("air/first-phase.tsv", 2).SelectMany(cells => cells[0].Split(' '))]);

    public static bool Contains(string regionCode) => _codes.Value.Any(code => regionCode.StartsWith(code, StringComparison.Ordinal));
}
