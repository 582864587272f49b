using Qingjian.Server.Benches;

namespace Qingjian.Server.Tests.Benches;

public sealed class ArchiveBenchTests
{
    [Fact]
    public async Task A_small_archive_is_filled_closed_and_asked_and_every_figure_is_reported_once()
    {
        var figures = new List<Figure>();

        await new ArchiveBench(new ArchiveBenchOptions(12, 6, 744, RestPatience: TimeSpan.Zero), figures.Add).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["archive.fill", "archive.close", "closed.values", "closed.receipts", "read.seriesMonth.busy", "read.seriesMonth", "read.newestHour", "journal.frames"],
            figures.Select(figure => figure.Name));
        Assert.StartsWith("12 stations, 6 factors, 744 hours; 1 files written", figures[1].How, StringComparison.Ordinal);
        // Bytes are the same on every machine, so that they may be asserted: docs/decisions/0007-closed-months.md.
        Assert.InRange(figures[2].Value, 0.1, 1.5);
    }
}
