using System.Globalization;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.Losses;

/// <summary>Plants outages, lost answers, late and refused frames and left-out parameters by a seed, through the real gateway of a server in a
/// process of its own, writes them down where that cannot read, and compares every account that its API answers with that.</summary>
public sealed class LossDrillTests
{
    private static readonly string[] Parameters = ["a34004", "a21026"];
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Every_account_of_the_ledger_equals_what_was_planted()
    {
        var (seed, count, days) = (Setting("SEED", 20260601), Setting("STATIONS", 5), Setting("DAYS", 1));
        var random = new Random(seed);
        var registered = Enumerable.Range(1, count).Select(number =>
            TestStation.At(string.Create(CultureInfo.InvariantCulture, $"9901002200000000000{number:00000}"), string.Create(CultureInfo.InvariantCulture, $"L-{number:000}"))
                with { CommissionedOn = DateOnly.FromDateTime(Start.Date) }).ToArray();
        await using var house = await LossHouse.StartAsync(Start, registered);
        var stop = random.Next(3, days * 24 - 3);
        var stations = Enumerable.Range(1, count).Select(number => new LossStation(house, number, Start, LossPlan.Of(random, days * 24, stop))).ToList();
        using var written = await LossTruth.WriteAsync(house, stations.SelectMany(station => station.Truth()));
        try
        {
            var reach = await written.OutOfReachAsync();
            await PlayAsync(house, stations, days * 24, stop);
            await house.CatchUpAsync();
            var (found, repeats) = await FoundAsync(house, stations, days);
            Assert.Equal(reach, await written.OutOfReachAsync());
            await using var here = await house.OpenHereAsync();
            var (differences, cells) = await CompareWithBoard.Async(here.Services, Start, days);
            var truth = await written.ReadAsync();
            await ReportAsync(seed, truth, found, $"cells of the board that differ from the ledger: {differences.Count} of {cells}", reach);
            Assert.Equal(truth.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            Assert.Equal(stations.Sum(station => station.Repeats), repeats);
            Assert.Empty(differences);
            Assert.Equal(count * days * 25, cells);
        }
        finally
        {
            stations.ForEach(station => station.Dispose());
        }
    }

    private static async Task PlayAsync(LossHouse house, List<LossStation> stations, int hours, int stop)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            var due = Start.AddHours(hour + 1);
            if (hour == stop)
            {
                // While every link is open: what closes them is the platform.
                await house.MoveToAsync(due.AddMinutes(-5));
                await house.StopAsync(until: due.AddMinutes(15));
                stations.ForEach(station => station.Disconnect());
                await house.StartAgainAsync();
                await AtAsync(due.AddMinutes(30), station => station.SendLateAsync(hour - 2));
                continue;
            }
            await AtAsync(due.AddMinutes(-5), station => station.PrepareAsync(hour));
            await AtAsync(due.AddMinutes(2), station => station.SendDueAsync(hour));
            await AtAsync(due.AddMinutes(5), station => station.LinkLateAsync(hour));
            await AtAsync(due.AddMinutes(30), station => station.SendLateAsync(hour - 2));
        }
        await AtAsync(Start.AddHours(hours + 26), station => station.BackFillAsync());

        async Task AtAsync(DateTimeOffset instant, Func<LossStation, Task> act)
        {
            await house.MoveToAsync(instant);
            foreach (var station in stations)
                await act(station);
        }
    }

    // The API names the runs of what did not come live; every other due value did, and there must be as many as it counts.
    private static async Task<(List<string> Lines, long Repeats)> FoundAsync(LossHouse house, List<LossStation> stations, int days)
    {
        var (lines, repeats) = (new List<string>(), 0L);
        foreach (var station in stations)
        {
            var ledger = await house.LedgerAsync(station.Code, DateOnly.FromDateTime(Start.Date), days);
            Assert.Equal(ledger.Due, ledger.Counts.Values.Sum());
            repeats += ledger.Repeats;
            var fates = Parameters.SelectMany(parameter => Enumerable.Range(0, days * 24).Select(hour => (parameter, hour))).ToDictionary(value => value, _ => "Live");
            Assert.Equal(fates.Count, ledger.Due);
            foreach (var run in ledger.Runs)
            {
                for (var at = run.FromUtc; at < run.ToUtc; at = at.AddHours(1))
                    fates[(run.Parameter, (int)(at - Start).TotalHours)] = run.State;
            }
            Assert.Equal(ledger.Counts.GetValueOrDefault("Live"), fates.Values.Count(state => state == "Live"));
            lines.AddRange(fates.Select(pair => station.Line(pair.Key.parameter, pair.Key.hour, pair.Value)));
        }
        return (lines, repeats);
    }

    private static async Task ReportAsync(int seed, string[] truth, List<string> found, params string[] remarks)
    {
        var (planted, seen) = (Counted(truth), Counted(found));
        var text = new List<string> { $"seed {seed}: {truth.Length} values due", $"{"state",-12} {"planted",8} {"found",8}" };
        text.AddRange(planted.Keys.Union(seen.Keys).Order(StringComparer.Ordinal)
            .Select(state => $"{state,-12} {planted.GetValueOrDefault(state),8} {seen.GetValueOrDefault(state),8}"));
        text.Add($"accounts that differ: {truth.Except(found).Count()}");
        text.AddRange(remarks);
        if (Environment.GetEnvironmentVariable("QINGJIAN_LOSS_REPORT") is { } path)
            await File.WriteAllLinesAsync(path, text, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', text));
    }

    private static Dictionary<string, int> Counted(IEnumerable<string> lines) =>
        lines.GroupBy(line => line.Split(' ')[^1]).ToDictionary(same => same.Key, same => same.Count());

    private static int Setting(string name, int usual) =>
        int.Parse(Environment.GetEnvironmentVariable("QINGJIAN_LOSS_" + name) ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
