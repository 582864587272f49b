namespace Qingjian.Standards.Tests;

public class AirHourTests
{
    // HJ 633-2012 4.1 table 1 as its text says: particulates by their moving 24 h mean, ozone by 1 h and moving 8 h.
    // PM2.5: 23 hours of 35 and a last one of 275 have the mean 45 → 50 + 50/40·10 = 62.5 → 63; by the hour alone, as the practice
    // has it, 275 → 300 + 100/100·25 = 325.
    [Fact]
    public void The_text_of_2012_and_the_practice_differ_in_particulates()
    {
        var hours = new decimal?[AirHours.Length];
        for (var hour = 0; hour < 24; hour++)
            hours[AirHours.Index(AirItem.PM25, hour)] = hour == 23 ? 275 : 35;
        var items = new AirItemResult[AirEdition.MostLines];
        Assert.Equal(63, AirHour.Assess(Conc.Edition("HJ 633-2012", AirReport.Realtime), new AirHours(hours), items).Aqi);
        Assert.Equal(325, AirHour.Assess(Conc.Edition("national-realtime", AirReport.Realtime), new AirHours(hours), items).Aqi);
    }

    // GB 3095-2012 table 4: a moving 8 h mean needs six hours. Six of 130 → 50 + 50/60·30 = 75 by the 8 h line; 1 h: 130/160·50 = 40.6 → 41.
    [Theory]
    [InlineData(6, 75)]
    [InlineData(5, 41)]
    public void A_moving_mean_of_eight_hours_needs_six(int count, int aqi)
    {
        var hours = new decimal?[AirHours.Length];
        for (var hour = 24 - count; hour < 24; hour++)
            hours[AirHours.Index(AirItem.O3, hour)] = 130;
        var verdict = AirHour.Assess(Conc.Edition("HJ 633-2012", AirReport.Realtime), new AirHours(hours), new AirItemResult[AirEdition.MostLines]);
        Assert.Equal((aqi, aqi > 50 ? AirItems.O3 : AirItems.None), (verdict.Aqi, verdict.Primary));
    }

    [Fact]
    public void Without_both_particulates_the_practice_withholds() =>
        Assert.Equal(NotAssessed.NoParticulate, Conc.Judge(Conc.Edition("national-realtime", AirReport.Realtime), item => item is AirItem.PM10 or AirItem.PM25 ? null : 5).Why);
}
