using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Replay;

/// <summary>One month of five real stations through TCP, gateway, journal and projection: every cell of the files is
/// compared with the archive, digit for digit.</summary>
public sealed class BeijingMonthTests
{
    private static readonly DateTimeOffset From = new(2013, 12, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset To = From.AddMonths(1);

    [Fact]
    public async Task The_archive_holds_what_the_files_hold()
    {
        var folder = RealData.Folder("air_beijing_prsa");
        var options = BeijingPrsa.Options(folder, From, To);
        await using var server = await RunningServer.StartAsync();
        await RegisterAsync(server, options);
        var report = await ReplayAsync(server, options);
        await server.CaughtUpAsync();

        Assert.Equal(0, report.FaultCount);
        var cells = PrsaCells.Read(folder, From.Year, From.Month, [.. PrsaNetwork.Columns.Select(column => column.Column)]).ToList();
        Assert.Equal(5 * 31 * 24 * 10, cells.Count);
        var (equal, empty) = (0, 0);
        foreach (var series in cells.GroupBy(cell => (cell.Station, cell.Column)))
        {
            var kept = await KeptAsync(server, series.Key.Station, series.Key.Column);
            var column = PrsaNetwork.Columns.Single(one => one.Column == series.Key.Column);
            foreach (var cell in series)
            {
                Assert.Equal(Expected(cell, column.Times), Found(kept, cell, column.Unit));
                _ = cell.Text is null ? empty++ : equal++;
            }
            // Nothing but the cells of the file: no value at another hour.
            Assert.Equal(series.Count(cell => cell.Text is not null), kept.Sum(hour => hour.Count()));
        }

        Assert.Equal(report.ValuesSent, equal);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{cells.Count} cells of {options.Stations.Count} stations: {equal} values equal digit for digit, {empty} missing in both, {report.Frames.Answered} frames answered");
    }

    private static async Task RegisterAsync(RunningServer server, ReplayOptions options)
    {
        var result = await server.Services.GetRequiredService<StationRegistration>()
            .RegisterAsync(PrsaNetwork.Of(options), "test", Scope.Everything, TestContext.Current.CancellationToken);
        Assert.Empty(result.Refused.SelectMany(item => item.Errors.Select(error => $"{item.Code}: {error}")));
    }

    private static Task<ReplayReport> ReplayAsync(RunningServer server, ReplayOptions options) =>
        new SeriesReplay(options, server.Gateway.Address.ToString(), server.Gateway.Port, new WallClock(TimeProvider.System), TimeProvider.System)
            .RunAsync(null, null, TestContext.Current.CancellationToken);

    private static async Task<ILookup<DateTimeOffset, ObservedValue>> KeptAsync(RunningServer server, string station, string column)
    {
        var factor = PrsaNetwork.Columns.Single(one => one.Column == column).Factor;
        var series = new SeriesKey(server.Stations.FindByCode(station)!.Id, factor, Period.Hour, Statistic.Average);
        // Far beyond the month on both sides, so that a shifted value is seen.
        var values = await server.Observations.RevisionsAsync(
            Scope.Everything, series, From.AddYears(-1).ToUniversalTime(), To.AddYears(1).ToUniversalTime(), TestContext.Current.CancellationToken);
        return values.ToLookup(value => value.StartUtc);
    }

    // decimal keeps the digits of both factors: 300 × 0.001 is 0.300.
    private static string Expected(CsvCell cell, decimal times) => cell.Text is null
        ? $"{cell} none"
        : $"{cell} {(times == 1m ? cell.Text : (decimal.Parse(cell.Text, CultureInfo.InvariantCulture) * times).ToString(CultureInfo.InvariantCulture))}";

    private static string Found(ILookup<DateTimeOffset, ObservedValue> kept, CsvCell cell, Unit unit)
    {
        var values = kept[cell.Hour.ToUniversalTime()].ToList();
        return values switch
        {
            [] => $"{cell} none",
            [var value] when value.Unit == unit => $"{cell} {value.Digits}",
            _ => $"{cell} {string.Join(" and ", values.Select(value => $"{value.Digits} {value.Unit}"))}",
        };
    }
}
