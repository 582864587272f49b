namespace Qingjian.Supervision;

/// <summary>The room's own data files: comma-separated, a heading line, no quotes.</summary>
internal static class DataFile
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The data file '{name}' is not part of the assembly.", name);
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line.Split(',');
        }
    }
}
