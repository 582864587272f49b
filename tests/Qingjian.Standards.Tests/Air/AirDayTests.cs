namespace Qingjian.Standards.Tests;

public class AirDayTests
{
    private static readonly AirEdition Edition = Conc.Edition("HJ 633-2026", AirReport.Daily);

    // The digest's worked example: the best window is the 12th to the 19th value, mean 139.5, half to even 140.
    private static readonly decimal?[] Ozone = [20, 18, 16, 15, 14, 15, 18, 24, 40, 62, 88, 110, 130, 146, 158, 160, 154, 140, 118, 92, 70, 52, 40, 30];

    [Fact]
    public void The_highest_eight_hours_are_the_best_of_17_windows() =>
        Assert.Equal((140m, 24), (Of(AirItem.O3, Ozone).Concentration, Of(AirItem.O3, Ozone).ValidHours));

    // GB 3095-2026 table 4: 20 hourly means make a day, 19 do not.
    [Fact]
    public void A_day_needs_twenty_hours()
    {
        Assert.Equal(48, Of(AirItem.PM25, Hours(20, 48)).Concentration);
        var short19 = Of(AirItem.PM25, Hours(19, 48));
        Assert.Equal((null, 19, NotAssessed.TooFewHours), (short19.Concentration, short19.ValidHours, short19.Why));
        Assert.Equal(NotAssessed.NoValue, Of(AirItem.PM25, Hours(0, 48)).Why);
    }

    // HJ 663 6.1.2: k leading hours give the windows that end at 8…k and two more while six of eight hours remain, so 19 hours give 14 and 18 give 13.
    [Theory]
    [InlineData(19, 100, true)]
    [InlineData(18, 160, false)]
    [InlineData(18, 161, true)]
    [InlineData(6, 161, true)]
    [InlineData(5, 161, false)]
    public void Fewer_than_14_windows_count_only_above_the_limit(int hours, int value, bool valid) =>
        Assert.Equal(valid ? value : null, Of(AirItem.O3, Hours(hours, value)).Concentration);

    [Fact]
    public void A_daily_question_refuses_a_real_time_edition() =>
        Assert.Throws<ArgumentException>(() => AirDay.Explain(Conc.Edition("HJ 633-2026", AirReport.Realtime), new AirHours(new decimal?[AirHours.Length])));

    [Fact]
    public void Assessing_allocates_nothing()
    {
        var hours = new decimal?[AirHours.Length];
        for (var i = 0; i < hours.Length; i++)
            hours[i] = i % 7 == 0 ? null : i;
        var items = new AirItemResult[AirEdition.MostLines];
        AirDay.Assess(Edition, new AirHours(hours), items);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            AirDay.Assess(Edition, new AirHours(hours), items);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static AirItemResult Of(AirItem item, decimal?[] values)
    {
        var hours = new decimal?[AirHours.Length];
        values.CopyTo(hours, AirHours.Index(item, 0));
        var items = new AirItemResult[AirEdition.MostLines];
        AirDay.Assess(Edition, new AirHours(hours), items);
        return items.First(result => result.Item == item);
    }

    private static decimal?[] Hours(int count, decimal value) => [.. Enumerable.Range(0, 24).Select(hour => hour < count ? value : (decimal?)null)];
}
