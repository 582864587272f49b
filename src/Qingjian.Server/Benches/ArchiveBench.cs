using System.Diagnostics;
using System.Globalization;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Benches;

/// <summary>What the archive weighs and how fast it answers: a month of hours of many stations is put into the journal of a
/// temporary folder, projected, closed and asked for.</summary>
internal sealed class ArchiveBench(ArchiveBenchOptions options, Action<Figure> report)
{
    private const int Asked = 31;

    private string Size => string.Create(CultureInfo.InvariantCulture, $"{options.Stations} stations, {options.Factors} factors, {options.Hours} hours");

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var server = await BenchServer.StartAsync(options.Stations, cancel);
        await FillAsync(server.App.Services, cancel);
        await CloseAsync(server.App.Services, cancel);
        await AskAsync(server.App.Services, cancel);
        await server.StopAsync(cancel);
        Weigh(DiskUse.Of(server.Folder));
    }

    private async Task FillAsync(IServiceProvider services, CancellationToken cancel)
    {
        var journal = services.GetRequiredService<Journal>();
        var stations = services.GetRequiredService<StationDirectory>().All.Select(station => new HourFrames(station, options.Factors)).ToList();
        var began = Stopwatch.GetTimestamp();
        for (var hour = 0; hour < options.Hours; hour++)
        {
            foreach (var station in stations)
                station.Append(journal, ArchiveBenchOptions.First.AddHours(hour));
            await journal.WaitDurableAsync(journal.LastPosition, cancel);
        }
        // One hour some days into the next month: the month is over and quiet.
        foreach (var station in stations)
            station.Append(journal, ArchiveBenchOptions.First.AddMonths(1).AddDays(5));
        await journal.WaitDurableAsync(journal.LastPosition, cancel);
        await CatchUp.WaitAsync(services, cancel);
        report(new("archive.fill", Values / Stopwatch.GetElapsedTime(began).TotalSeconds, "values/s", null, $"{Size}; from the journal to queryable"));
    }

    private long Values => (long)options.Stations * options.Factors * options.Hours;

    private async Task CloseAsync(IServiceProvider services, CancellationToken cancel)
    {
        var months = services.GetRequiredService<MonthArchive>();
        var began = Stopwatch.GetTimestamp();
        await months.CloseDueAsync(cancel);
        var took = Stopwatch.GetElapsedTime(began);
        var size = months.Size;
        report(new("archive.close", size.Values / took.TotalSeconds, "values/s", null, $"{Size}; {size.Files} files written, compared, synced, hot rows dropped"));
        report(new("closed.values", (double)size.ValueBytes / size.Values, "B/value", 1.5, $"{Size}; number, mark, unit, start, revision"));
        report(new("closed.receipts", (double)size.ReceiptBytes / size.Values, "B/value", 0.5, $"{Size}; receipt time and journal position"));
    }

    private async Task AskAsync(IServiceProvider services, CancellationToken cancel)
    {
        var reader = services.GetRequiredService<ObservationReader>();
        var stations = services.GetRequiredService<StationDirectory>().All.Select(station => station.Id).ToList();
        var first = ArchiveBenchOptions.First;
        async Task Month(int turn)
        {
            var series = new SeriesKey(stations[turn * 7919 % stations.Count], "a34004", Period.Hour, Statistic.Average);
            var values = await reader.SeriesAsync(Scope.Everything, series, first, first.AddMonths(1), null, cancel);
            if (values.Count == 0)
                throw new InvalidOperationException($"The closed month of station {series.StationId} is empty.");
        }
        report(new("read.seriesMonth.busy", await MedianAsync(Month), "ms", null,
            $"median of {Asked}, another station each time, from a closed month of {Size}, while the other rooms still work through that month"));
        var rests = await Rest.WaitAsync(options.RestPatience, cancel);
        report(new("read.seriesMonth", await MedianAsync(Month), "ms", 20, rests ? "the same when they are through with it" : "the same some time later: they are not through with it"));
        report(new("read.newestHour", await MedianAsync(_ => Task.FromResult(reader.Latest(Scope.Everything, stations, Period.Hour))), "ms", 20,
            $"median of {Asked}, newest value of every series of {options.Stations} stations"));
    }

    private static async Task<double> MedianAsync(Func<int, Task> question)
    {
        await question(0);
        var times = new List<double>();
        for (var turn = 1; turn <= Asked; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            await question(turn);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times.Order().ElementAt(Asked / 2);
    }

    private void Weigh(DiskUse disk) => report(new("journal.frames", disk.PackedEntries > 0
        ? (double)disk.PackedBytes / disk.PackedEntries / options.Factors
        : (double)disk.JournalBytes / (Values + options.Stations * options.Factors), "B/value", 4,
        $"{Size}; {(disk.PackedEntries > 0 ? "compressed segments" : "no segment was full: not compressed")}, one value of each factor in a frame"));
}
