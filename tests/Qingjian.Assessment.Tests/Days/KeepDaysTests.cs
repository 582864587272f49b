using Microsoft.EntityFrameworkCore;
using Qingjian.Archive;
using Qingjian.Assessment.Air;
using Qingjian.Assessment.Days;
using Qingjian.Assessment.Tests.Hosting;
using Qingjian.Kernel;
using Qingjian.Standards;

namespace Qingjian.Assessment.Tests.Days;

public sealed class KeepDaysTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);
    private static readonly DateTimeOffset Midnight = BeijingTime.StartOfDay(Day);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // PM2.5 48 → 76 (50 + 50/25·13). With 22 hours of 48 and two of 480 the mean is 84 → 122 (100 + 50/55·24 = 121.8).
    [Fact]
    public async Task Decisions_and_late_values_add_revisions_with_their_cause_and_equal_days_add_none()
    {
        await using var host = await AssessmentHost.StartAsync();
        for (var hour = 0; hour < 22; hour++)
            host.Hour("N1", Midnight.AddHours(hour), All("48"));
        await StepAsync(host);
        Assert.Equal("1 First 0: 76", await RevisionsAsync(host));
        await StepAsync(host);
        Assert.Equal("1 First 0: 76", await RevisionsAsync(host));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        host.Hour("N1", Midnight.AddHours(22), All("480"));
        host.Hour("N1", Midnight.AddHours(23), All("480"));
        await StepAsync(host);
        Assert.Equal("1 First 0: 76, 2 Values 0: 122", await RevisionsAsync(host));

        await host.DecideAsync(7, "N1", AirItem.PM25, Midnight.AddHours(22), Midnight.AddHours(24), Standing.Invalid);
        await StepAsync(host);
        Assert.Equal("1 First 0: 76, 2 Values 0: 122, 3 Decision 7: 76", await RevisionsAsync(host));

        await host.TakeBackAsync(8, 7, "N1", AirItem.PM25, Midnight.AddHours(22), Midnight.AddHours(24));
        await StepAsync(host);
        Assert.Equal("1 First 0: 76, 2 Values 0: 122, 3 Decision 7: 76, 4 Decision 8: 122", await RevisionsAsync(host));

        // A doubt changes no figure.
        await host.DecideAsync(9, "N1", AirItem.PM25, Midnight, Midnight.AddHours(1), Standing.Doubtful);
        await StepAsync(host);
        Assert.EndsWith("4 Decision 8: 122", await RevisionsAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stored_equals_what_is_rebuilt()
    {
        await using var host = await AssessmentHost.StartAsync();
        for (var hour = 0; hour < 24; hour++)
            host.Hour("N1", Midnight.AddHours(hour), All($"{40 + (hour * 7 % 23)}"), hour == 5 ? "D" : "N");
        await host.DecideAsync(3, "N1", AirItem.SO2, Midnight, Midnight.AddHours(6), Standing.Invalid);
        await StepAsync(host);
        var stored = (await RowsAsync(host)).MaxBy(row => row.Revision)!;
        var card = host.Directory.FindByCode("N1")!;
        var figure = (await host.WorkAsync(services => services.GetRequiredService<AssessAir>().DayAsync(Scope.Everything, [card], Day, null, null, Cancel)))[card.Id];
        var explained = JudgeAir.Explain(figure)!;
        Assert.Equal((stored.Aqi, stored.Primary, stored.Why, stored.Edition), (explained.Verdict.Aqi, explained.Verdict.Primary, explained.Verdict.Why, explained.Edition.Code));
        Assert.Equal(stored.Items, StationDay.TextOf(explained.Items));
        Assert.Equal(3, stored.Decision);
        Assert.Equal(24, stored.Position);
    }

    [Fact]
    public async Task A_day_is_stored_when_it_is_over_also_for_a_station_that_sent_nothing()
    {
        await using var host = await AssessmentHost.StartAsync();
        await StepAsync(host);
        for (var hour = 0; hour < 24; hour++)
            host.Hour("N1", Midnight.AddDays(1).AddHours(hour), All("48"));
        await StepAsync(host);
        Assert.Empty(await AllRowsAsync(host));

        host.Clock.Advance(Midnight.AddDays(2).AddMinutes(59) - AssessmentHost.Start);
        await StepAsync(host);
        Assert.Empty(await AllRowsAsync(host));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await StepAsync(host);
        Assert.Equal(["N1 2026-11-22 76 No", "S1 2026-11-22  NoIndex"], (await AllRowsAsync(host))
            .Select(row => $"{host.Directory.Find(row.StationId)!.Code} {row.Day:yyyy-MM-dd} {row.Aqi} {row.Why}").Order());
    }

    [Fact]
    public async Task The_page_shows_what_moved_to_those_who_may_see_the_station()
    {
        await using var host = await AssessmentHost.StartAsync();
        for (var hour = 0; hour < 24; hour++)
            host.Hour("N1", Midnight.AddHours(hour), All(hour < 22 ? "48" : "480"));
        await StepAsync(host);
        await host.DecideAsync(7, "N1", AirItem.PM25, Midnight.AddHours(22), Midnight.AddHours(24), Standing.Invalid);
        await StepAsync(host);
        using var north = await host.SignInAsync("north", Role.Inspector, AssessmentHost.North);
        var page = await north.ReadAsync("/assess/air");
        Assert.Contains("122 → <b>76</b>", page, StringComparison.Ordinal);
        Assert.Contains("PM₂.₅ 84 → 48", page, StringComparison.Ordinal);
        Assert.Contains("第 7 号审核决定", page, StringComparison.Ordinal);
        Assert.Contains("\"aqiBefore\":122,\"aqiAfter\":76", await north.ReadAsync("/api/assess/air/moved"), StringComparison.Ordinal);
        using var south = await host.SignInAsync("south", Role.Inspector, AssessmentHost.South);
        Assert.DoesNotContain("122 → <b>76</b>", await south.ReadAsync("/assess/air"), StringComparison.Ordinal);
        Assert.Equal("[]", await south.ReadAsync("/api/assess/air/moved"));
    }

    internal static async Task StepAsync(AssessmentHost host)
    {
        await host.ProjectedAsync();
        while (await host.WorkAsync(services => services.GetRequiredService<KeepDays>().StepAsync(Cancel)))
        {
        }
    }

    // PM2.5 varies; the others stay below 50: PM10 49 → 49, NO2 20 → 25, SO2 10, O3 49 → 25, CO 0.4 → 10.
    private static Dictionary<AirItem, string> All(string pm25) => new()
    {
        [AirItem.PM25] = pm25, [AirItem.PM10] = "49", [AirItem.NO2] = "20", [AirItem.SO2] = "10", [AirItem.O3] = "49", [AirItem.CO] = "0.4",
    };

    private static async Task<string> RevisionsAsync(AssessmentHost host) =>
        string.Join(", ", (await RowsAsync(host)).OrderBy(row => row.Revision).Select(row => $"{row.Revision} {row.Cause} {row.CausedBy}: {row.Aqi}"));

    private static async Task<List<StationDay>> RowsAsync(AssessmentHost host)
    {
        var station = host.Directory.FindByCode("N1")!.Id;
        return [.. (await AllRowsAsync(host)).Where(row => row.StationId == station && row.Day == Day)];
    }

    private static Task<List<StationDay>> AllRowsAsync(AssessmentHost host) =>
        host.WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<StationDay>().AsNoTracking().ToListAsync(Cancel));
}
