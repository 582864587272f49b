using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Qingjian.Acquisition.Losses;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Acquisition.Tests.Screens;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Testing;

namespace Qingjian.Acquisition.Tests.Losses;

/// <summary>The ledger of many stations: two in the north, one in the south; it is 2026-11-22 15:00.</summary>
public sealed class LossBookTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly DateTimeOffset Day = new(2026, 11, 21, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly LossFilter OneDay = new(null, null, null, null, null, Period.Hour, new(2026, 11, 21), new(2026, 11, 21));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sums_of_all_stations_and_rows_of_those_that_lost_something_agree_and_keep_to_scope_and_filter()
    {
        await using var host = await PlantedAsync();

        var book = await BookAsync(host, Scope.Everything, OneDay);

        // N1: 24 h × 3, of these 3 h without link and 1 h late; N2: 24 × 3 of which one parameter is left out in one hour; S1: never heard of.
        Assert.Equal((3 * 72, 72 - 9 + 72 - 1, 3), (book.Due, book.Received, book.Late));
        Assert.Equal((9, 3, 1, 72), (book.Count(LossState.Offline), book.Count(LossState.Late), book.Count(LossState.LeftOut), book.Count(LossState.Unknown)));
        Assert.Equal(book.Due, book.Counts.Values.Sum());
        Assert.Equal(["S1", "N1", "N2"], book.Rows.Select(row => row.Card.Code).Distinct());
        Assert.Equal(["a21005"], book.Rows.Where(row => row.Card.Code == "N2").Select(row => row.Account.Parameter.Code));

        var offline = await BookAsync(host, Scope.Everything, OneDay with { State = LossState.Offline });
        Assert.Equal(["N1"], offline.Rows.Select(row => row.Card.Code).Distinct());
        var north = await BookAsync(host, new Scope(IntakeHost.NorthPath, null), OneDay);
        Assert.Equal((2 * 72, 0), (north.Due, north.Count(LossState.Unknown)));
        Assert.Equal(["N1", "N2"], north.Rows.Select(row => row.Card.Code).Distinct());
    }

    [Fact]
    public async Task An_officer_goes_from_a_total_to_the_station_and_to_its_runs_and_takes_them_away_as_a_file()
    {
        await using var context = await chromium.NewContextAsync(1440, 900);
        await using var host = await PlantedAsync();
        var page = await context.NewPageAsync();
        await page.SignInAsync(host, Role.Officer, "light", "zh-CN");

        await page.GotoAsync($"{host.Address}network/losses?from=2026-11-21&to=2026-11-21");
        await page.ClickAsync("a[data-figure][href*='state=Offline']");
        await page.AtAsync("*state=Offline*");
        await Assertions.Expect(page.Locator("table[data-explains] tbody tr")).ToHaveCountAsync(3, new() { Timeout = 45_000 });
        await page.ClickAsync("table[data-explains] tbody tr:first-child a");
        await page.AtAsync("*station=N1*");
        await Assertions.Expect(page.Locator("table[data-explains] tbody tr")).ToHaveCountAsync(3, new() { Timeout = 45_000 });

        var file = await page.APIRequest.GetAsync($"{host.Address}api/losses/export?from=2026-11-21&to=2026-11-21&station=N1&state=Offline");
        var lines = (await file.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.EndsWith("2026-11-21 05:00,2026-11-21 08:00,3,", line.Replace("\"", "", StringComparison.Ordinal).TrimEnd(), StringComparison.Ordinal));
    }

    private static async Task<IntakeHost> PlantedAsync()
    {
        var host = await IntakeHost.StartAsync();
        host.Append("N1", EntryKind.LinkUp, Day.AddDays(-1));
        host.Append("N1", EntryKind.LinkDown, Day.AddHours(5.5));
        host.Append("N1", EntryKind.LinkUp, Day.AddHours(8.9), 2);
        host.Append("N2", EntryKind.LinkUp, Day.AddDays(-1), 3);
        foreach (var hour in Enumerable.Range(0, 24))
        {
            if (hour is < 5 or > 7)
                Send(host, "N1", hour, hour == 12 ? 4 : 1, "a34004-Avg=1;a34002-Avg=2;a21005-Avg=3");
            Send(host, "N2", hour, 1, hour == 9 ? "a34004-Avg=1;a34002-Avg=2" : "a34004-Avg=1;a34002-Avg=2;a21005-Avg=3");
        }
        await host.ProjectedAsync();
        return host;
    }

    private static void Send(IntakeHost host, string station, int hour, int after, string values) => host.Receive(
        station, Commands.HourData, $"DataTime={Day.AddHours(hour):yyyyMMddHHmmss};{values}", Day.AddHours(hour + after).AddMinutes(3));

    private static Task<LossBook> BookAsync(IntakeHost host, Scope scope, LossFilter filter) =>
        host.WorkAsync(services => services.GetRequiredService<ReadLossBook>().HandleAsync(scope, filter, Cancel));
}
