namespace Qingjian.Standards.Tests;

public class AirIndexTests
{
    private static readonly AirEdition Old = Conc.Edition("HJ 633-2012", AirReport.Daily);
    private static readonly AirEdition New = Conc.Edition("HJ 633-2026", AirReport.Daily);

    // HJ 633 eq. 1 by hand: PM2.5 68 lies between 35=50 and 75=100 (2012), between 60=100 and 115=150 (2026).
    [Theory]
    [InlineData("68", 92, 108)]
    [InlineData("60.5", 82, 100)] // 60.5 rounds to 60 first (half to even)
    [InlineData("60.6", 83, 101)]
    [InlineData("35", 50, 50)]
    [InlineData("500", 500, 500)]
    [InlineData("501", 500, 500)]
    [InlineData("0", 0, 0)]
    public void Pm25_follows_its_edition(string concentration, int old, int recent)
    {
        var value = decimal.Parse(concentration, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(old, AirIndex.Judge(Line(Old, AirItem.PM25), value).Iaqi);
        Assert.Equal(recent, AirIndex.Judge(Line(New, AirItem.PM25), value).Iaqi);
    }

    // HJ 633-2012 table 1 notes: SO2 1 h and O3 8 h above 800 have no index; HJ 633-2026: 200 and 300.
    [Fact]
    public void Above_800_the_editions_differ()
    {
        var oldHour = Conc.Edition("national-realtime", AirReport.Realtime);
        var newHour = Conc.Edition("HJ 633-2026", AirReport.Realtime);
        Assert.Equal(200, AirIndex.Judge(Line(oldHour, AirItem.SO2), 800).Iaqi);
        Assert.Equal(NotAssessed.BeyondTable, AirIndex.Judge(Line(oldHour, AirItem.SO2), 801).Why);
        Assert.Equal(200, AirIndex.Judge(Line(newHour, AirItem.SO2), 801).Iaqi);
        Assert.Equal(NotAssessed.BeyondTable, AirIndex.Judge(Old.Lines.Single(line => line.Average is AirAverage.HighestEightHours), 801).Why);
        Assert.Equal(300, AirIndex.Judge(Line(New, AirItem.O3), 801).Iaqi);
    }

    // HJ 633-2012 4.4.2, 2026 4.3.1: PM2.5 115 and PM10 250 both give 150; NO2 100 gives 110 below them.
    [Fact]
    public void Items_that_share_the_highest_index_are_primary_together()
    {
        var verdict = Conc.Judge(New, item => item switch { AirItem.PM25 => 115, AirItem.PM10 => 250, AirItem.CO => 1, _ => 20 });
        Assert.Equal((150, AirItems.PM10 | AirItems.PM25), (verdict.Aqi, verdict.Primary));
    }

    [Fact]
    public void At_50_nothing_is_primary()
    {
        var verdict = Conc.Judge(New, item => item is AirItem.PM25 ? 35 : item is AirItem.CO ? 0.4m : 10);
        Assert.Equal((50, 1, AirItems.None), (verdict.Aqi, verdict.Level, verdict.Primary));
    }

    // HJ 633-2026 5.3.1: with ozone missing, 106 (PM2.5 66) is published and 100 (PM2.5 60) is not; 5.3.2: unless ozone is not in the plan.
    [Fact]
    public void With_a_missing_item_only_an_index_above_100_is_published()
    {
        Assert.Equal(106, Judge(66).Aqi);
        Assert.Equal(NotAssessed.ItemMissing, Judge(60).Why);
        Assert.Equal(100, Judge(60, AirItems.O3).Aqi);
        Assert.Equal(AirItems.O3, Judge(66).Missing);

        AirVerdict Judge(decimal pm25, AirItems notMonitored = AirItems.None) =>
            Conc.Judge(New, item => item is AirItem.O3 ? null : item is AirItem.PM25 ? pm25 : item is AirItem.CO ? 0.8m : 8, notMonitored);
    }

    [Fact]
    public void A_concentration_below_zero_has_no_index()
    {
        var result = AirIndex.Judge(Line(New, AirItem.PM25), -0.6m);
        Assert.Equal((-1m, null, NotAssessed.BelowZero), (result.Concentration!.Value, result.Iaqi, result.Why));
        Assert.Equal(0, AirIndex.Judge(Line(New, AirItem.PM25), -0.4m).Iaqi);
    }

    private static AirLine Line(AirEdition edition, AirItem item) => edition.Lines.First(line => line.Item == item);
}
