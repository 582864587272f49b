using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Review.Decisions;
using Qingjian.Review.Impacts;
using Qingjian.Review.Tests.Hosting;
using Qingjian.Standards;

namespace Qingjian.Review.Tests.Impacts;

public sealed class ImpactTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 20, 0, 0, 0, TimeSpan.FromHours(8));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taking_four_wild_hours_out_changes_mean_index_primary_pollutant_and_valid_rate()
    {
        await using var host = await WithTwoDaysAsync();
        var impact = await PreviewAsync(host, "a34004", 10, 14, Standing.Invalid);
        var day = Assert.Single(impact.Days);
        // (20 x 40 + 4 x 400) / 24 = 100; without the four hours 40.
        Assert.Equal((100m, AirAverage.DayMean, 24), (day.Before.Value, day.Before.Statistic, day.Before.ValidHours));
        Assert.Equal((40m, 20), (day.After.Value, day.After.ValidHours));
        // HJ 633-2026 formula (1), table 3, rounded up: 100 + 40 x 50/55 = 136.4; 50 + 5 x 50/25 = 60 (PM10 60 gives 57.1).
        Assert.Equal((137, AirItems.PM25), (day.Before.Verdict!.Value.Aqi, day.Before.Verdict.Value.Primary));
        Assert.Equal((60, AirItems.PM25), (day.After.Verdict!.Value.Aqi, day.After.Verdict.Value.Primary));
        // November until the newest hour's end on the 22nd at 00:00: 21 days of 24 h, of which two days were sent.
        var month = Assert.Single(impact.Months);
        Assert.Equal((new DateOnly(2026, 11, 1), 21 * 24, 48, 44), (month.First, month.Due, month.Before, month.After));
    }

    [Fact]
    public async Task A_day_with_fewer_than_twenty_hours_left_is_not_assessed()
    {
        await using var host = await WithTwoDaysAsync();
        var day = Assert.Single((await PreviewAsync(host, "a34004", 10, 15, Standing.Invalid)).Days);
        // GB 3095 table 4: a 24 h mean needs 20 hourly means.
        Assert.Equal((null, NotAssessed.TooFewHours, 19), (day.After.Value, day.After.ValueWhy, day.After.ValidHours));
    }

    [Fact]
    public async Task Doubting_changes_no_figure_because_doubtful_values_count_provisionally()
    {
        await using var host = await WithTwoDaysAsync();
        var impact = await PreviewAsync(host, "a34004", 10, 34, Standing.Doubtful);
        Assert.Equal([new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 21)], impact.Days.Select(day => day.Day));
        Assert.All(impact.Days, day => Assert.Equal(day.Before, day.After));
        Assert.All(impact.Months, month => Assert.Equal(month.Before, month.After));
    }

    [Theory]
    [InlineData("a34004", 10, 14, Verdict.Invalid)]
    [InlineData("a34004", 10, 34, Verdict.Invalid)]
    [InlineData("a05024", 0, 13, Verdict.Invalid)]
    [InlineData("a21005", 5, 6, Verdict.Invalid)]
    [InlineData(null, 3, 9, Verdict.Invalid)]
    [InlineData("a34004", 10, 14, Verdict.Doubtful)]
    [InlineData("a34004", 8, 12, Verdict.Valid)]
    public async Task What_the_preview_says_is_what_stands_after_deciding(string? parameter, int from, int to, Verdict verdict)
    {
        await using var host = await WithTwoDaysAsync();
        // An earlier decision, so that the preview does not start from a clean day.
        var earlier = await DecideAsync(host, new("N1", "a34004", Midnight.AddHours(9), Midnight.AddHours(11), Verdict.Invalid, "maintenance", "", null, 0));
        Assert.NotNull(earlier.Made);
        var standing = verdict switch { Verdict.Valid => Standing.Valid, Verdict.Doubtful => Standing.Doubtful, _ => Standing.Invalid };
        var preview = await PreviewAsync(host, parameter, from, to, standing);
        var made = await DecideAsync(host, new("N1", parameter, Midnight.AddHours(from), Midnight.AddHours(to), verdict, "maintenance", "", null, 1));
        Assert.NotNull(made.Made);

        // Read back through the effective series by another question, and asked what the same decision would change now.
        var again = await PreviewAsync(host, parameter, from, to, standing);
        Assert.Equal(preview.Days.Select(day => (day.Day, day.After)), again.Days.Select(day => (day.Day, day.Before)));
        Assert.Equal(preview.Months.Select(month => (month.First, month.After)), again.Months.Select(month => (month.First, month.Before)));
        foreach (var day in preview.Days)
            Assert.Equal(day.After.ValidHours, await CountedAsync(host, parameter, day.Day));
    }

    private static async Task<int> CountedAsync(ReviewHost host, string? parameter, DateOnly day)
    {
        if (parameter is null)
            return 0;
        var station = host.Directory.FindByCode("N1")!;
        var values = await host.WorkAsync(services => services.GetRequiredService<EffectiveReader>().SeriesAsync(
            Scope.Everything, new SeriesKey(station.Id, parameter, Hj212.Period.Hour, Hj212.Statistic.Average), BeijingTime.StartOfDay(day), BeijingTime.StartOfDay(day.AddDays(1)), null, Cancel));
        return values.Count(value => value.Counts);
    }

    private static Task<Impact> PreviewAsync(ReviewHost host, string? parameter, int from, int to, Standing standing) => host.WorkAsync(services =>
        services.GetRequiredService<ReadImpact>().OfAsync(Scope.Everything, host.Directory.FindByCode("N1")!, parameter, Midnight.AddHours(from), Midnight.AddHours(to), standing, Cancel));

    private static Task<DecisionOutcome> DecideAsync(ReviewHost host, NewDecision wanted) =>
        host.WorkAsync(services => services.GetRequiredService<Decide>().RunAsync(Scope.Everything, "wangmin", wanted, Cancel));

    // 20 November: 40 all day but 400 from 10:00 to 14:00; 21 November: 40 all day.
    private static async Task<ReviewHost> WithTwoDaysAsync()
    {
        var host = await ReviewHost.StartAsync();
        for (var hour = 0; hour < 48; hour++)
            host.SendAir("N1", Midnight.AddHours(hour), hour is >= 10 and < 14 ? 400 : 40);
        await host.ProjectedAsync();
        return host;
    }
}
