using System.Globalization;
using System.IO.Compression;

namespace Qingjian.Simulator.Tests.Replay;

public sealed class BeijingPrsaTests
{
    private static readonly DateTimeOffset _from = new(2013, 12, 1, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_month_of_five_real_stations_goes_over_TCP_as_the_files_have_it()
    {
        var folder = RepositoryFiles.Data("air_beijing_prsa");
        var manifest = new StringWriter();
        await using var gateway = new GatewayDouble();
        var replay = new SeriesReplay(BeijingPrsa.Options(folder, _from, _from.AddMonths(1)), "127.0.0.1", gateway.Port,
            new WallClock(TimeProvider.System), TimeProvider.System);
        var report = await replay.RunAsync(new ReplayManifest(manifest), null, TestContext.Current.CancellationToken);
        Assert.Equal(5 * 744, report.Rows);
        Assert.Equal(5 * 744 * 10, report.ValuesSent + report.MissingCells + report.FaultCount);
        Assert.Equal(report.Frames.Stored, report.Frames.Answered);
        Assert.Empty(report.ColumnsNotMapped);
        AssertCellsAreSent(folder, [.. manifest.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    // The plain cells of the files, read without any code of the replay.
    private static void AssertCellsAreSent(string folder, HashSet<string> sent)
    {
        var station = 0;
        foreach (var path in Directory.GetFiles(folder, "PRSA_*.csv.gz").Order(StringComparer.Ordinal))
        {
            station++;
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                var cells = line.Replace("\"", "", StringComparison.Ordinal).Split(',');
                if (cells[1] != "2013" || cells[2] != "12")
                    continue;
                var start = $"2013-12-{int.Parse(cells[3], CultureInfo.InvariantCulture):00}T{int.Parse(cells[4], CultureInfo.InvariantCulture):00}:00:00";
                var utc = DateTime.Parse(start, CultureInfo.InvariantCulture).AddHours(-8).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
                AssertSent(cells[7], "a21026");
                AssertSent(cells[10], "a05024");
                AssertSent(cells[5], "a34004");

                void AssertSent(string cell, string factor) =>
                    Assert.True(cell == "NA" || sent.Contains($"11000022{station:X16},{factor},{utc},{cell}"), $"{path} {start} {factor} {cell}");
            }
        }
    }
}
