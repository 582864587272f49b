using System.Reflection;

namespace Qingjian.Standards.Tables;

/// <summary>Reads an embedded table: tab separated, one heading line, lines that begin with <c>#</c> are remarks.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Read(string name, int columns)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in Qingjian.Standards.");
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Skip(1))
        {
            var cells = line.Split('\t');
            yield return cells.Length == columns
                ? cells
                : throw new InvalidOperationException($"{name}: {columns} cells expected, found {cells.Length}: {line}");
        }
    }
}
