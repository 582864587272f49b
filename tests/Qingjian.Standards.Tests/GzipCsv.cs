using System.IO.Compression;

namespace Qingjian.Standards.Tests;

/// <summary>Rows of a packed CSV by column name; a quoted cell may hold commas, never quotes.</summary>
internal static class GzipCsv
{
    public static IEnumerable<Dictionary<string, string>> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var names = reader.ReadLine()!.Split(',');
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            Assert.Equal(names.Length, cells.Length);
            yield return names.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    // What stands between two quotes (every odd piece) keeps its commas.
    private static string[] Cells(string line) =>
        string.Concat(line.Split('"').Select((piece, number) => number % 2 == 0 ? piece.Replace(',', '\u001f') : piece)).Split('\u001f');
}
