using System.Globalization;

namespace Qingjian.Standards.Tests;

/// <summary>The daily index that was published for Tianjin. 2014, 2015 and 2017 are left out: their concentrations do not belong to the printed
/// index (the data's README).</summary>
public class PublishedDaysTests
{
    private static readonly Dictionary<AirItem, string> Columns = new()
    {
        [AirItem.SO2] = "so2", [AirItem.NO2] = "no2", [AirItem.CO] = "co_mgm3", [AirItem.O3] = "o3_8h", [AirItem.PM10] = "pm10", [AirItem.PM25] = "pm25",
    };

    [Theory]
    [InlineData(2016, 366)]
    [InlineData(2018, 356)]
    [InlineData(2019, 365)]
    [InlineData(2020, 366)]
    [InlineData(2021, 347)]
    [InlineData(2022, 147)]
    public void Index_and_level_equal_the_published_ones_on_every_day(int year, int days)
    {
        var rows = GzipCsv.Read(Path.Combine(RealData.Folder("air_city_daily"), "tianjin_nanjing_2014_2022.csv.gz"))
            .Where(row => row["city"] == "天津" && row["date"].StartsWith($"{year}-", StringComparison.Ordinal))
            // A zero stands for a missing concentration.
            .Where(row => Columns.Values.All(column => Conc.Number(row[column]) is not (null or 0))).ToList();
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var edition = AirStandards.InForce(DateOnly.Parse(row["date"], CultureInfo.InvariantCulture), AirReport.Daily).Edition!;
            var verdict = Conc.Judge(edition, item => Conc.Number(row[Columns[item]]));
            if (verdict.Aqi != int.Parse(row["aqi"], CultureInfo.InvariantCulture) || edition.LevelOf(verdict.Aqi.Value).Name != row["quality"])
                wrong.Add($"{row["date"]}: {row["aqi"]} {row["quality"]}, found {verdict}");
        }

        Assert.Empty(wrong);
        Assert.Equal(days, rows.Count);
    }
}
