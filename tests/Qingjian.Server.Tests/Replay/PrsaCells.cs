using System.Globalization;
using System.IO.Compression;

namespace Qingjian.Server.Tests.Replay;

/// <summary>Reads the cells of the Beijing files with nothing but string functions: no code of the replay.</summary>
internal static class PrsaCells
{
    private const string Missing = "NA";

    public static IEnumerable<CsvCell> Read(string folder, int year, int month, IReadOnlyCollection<string> columns)
    {
        foreach (var path in Directory.GetFiles(folder, "PRSA_Data_*.csv.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            var header = Cells(reader.ReadLine()!);
            while (reader.ReadLine() is { } line)
            {
                var cells = Cells(line);
                string Of(string column) => cells[Array.IndexOf(header, column)];
                int Number(string column) => int.Parse(Of(column), CultureInfo.InvariantCulture);
                if (Number("year") != year || Number("month") != month)
                    continue;
                var hour = new DateTimeOffset(year, month, Number("day"), Number("hour"), 0, 0, TimeSpan.FromHours(8));
                foreach (var column in columns)
                    yield return new CsvCell(Of("station"), column, hour, Of(column) == Missing ? null : Of(column));
            }
        }
    }

    private static string[] Cells(string line) => line.Replace("\"", "", StringComparison.Ordinal).Split(',');
}
