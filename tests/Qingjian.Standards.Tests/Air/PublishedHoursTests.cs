using System.Globalization;

namespace Qingjian.Standards.Tests;

/// <summary>Every hour that the national service published on 2018-02-20 07:00 and 2019-07-18 12:00 to 14:00.</summary>
public class PublishedHoursTests
{
    // The feed swaps its ozone names: the 1 h mean is in the field called O3_24h (proof in the data's README).
    private static readonly Dictionary<AirItem, string> Columns = new()
    {
        [AirItem.SO2] = "so2", [AirItem.NO2] = "no2", [AirItem.CO] = "co", [AirItem.O3] = "o3_24h_asnamed", [AirItem.PM10] = "pm10", [AirItem.PM25] = "pm2_5",
    };

    private static readonly Dictionary<AirItem, string> Names = new()
    {
        [AirItem.SO2] = "二氧化硫", [AirItem.NO2] = "二氧化氮", [AirItem.CO] = "一氧化碳", [AirItem.O3] = "臭氧1小时",
        [AirItem.PM10] = "颗粒物(PM10)", [AirItem.PM25] = "细颗粒物(PM2.5)",
    };

    [Fact]
    public void Index_level_and_primary_pollutant_equal_the_published_ones_in_every_row()
    {
        var wrong = new List<string>();
        int published = 0, withPrimary = 0, withoutParticulates = 0, otherwiseWithheld = 0;
        foreach (var row in GzipCsv.Read(Path.Combine(RealData.Folder("air_cnemc_snapshots"), "snapshots.csv.gz")))
        {
            var day = DateOnly.Parse(row["timepoint"][..10], CultureInfo.InvariantCulture);
            var edition = AirStandards.InForce(day, AirReport.Realtime).Edition!;
            var hours = Conc.LastHour(item => Conc.Number(row[Columns[item]]));
            var verdict = AirHour.Assess(edition, new AirHours(hours), new AirItemResult[AirEdition.MostLines]);
            if (row["aqi"].Length == 0)
            {
                // Withheld: without both particulates always; in three more rows for a reason that the feed does not say.
                if (row["pm2_5"].Length + row["pm10"].Length > 0)
                    otherwiseWithheld++;
                else if (verdict.Aqi is null)
                    withoutParticulates++;
                else
                    wrong.Add($"{row["stationcode"]} {row["timepoint"]}: withheld, found {verdict}");
                continue;
            }

            published++;
            withPrimary += row["primarypollutant"].Length > 0 ? 1 : 0;
            var level = verdict.Aqi is { } aqi ? edition.LevelOf(aqi).Name : "";
            if (verdict.Aqi != int.Parse(row["aqi"], CultureInfo.InvariantCulture) || level != row["quality"] || !SamePrimary(row["primarypollutant"], verdict.Primary))
                wrong.Add($"{row["stationcode"]} {row["timepoint"]}: {row["aqi"]} {row["quality"]} {row["primarypollutant"]}, found {verdict}");
        }

        Assert.Empty(wrong);
        Assert.Equal((5749, 2313, 240, 3), (published, withPrimary, withoutParticulates, otherwiseWithheld));
    }

    private static bool SamePrimary(string published, AirItems primary) =>
        published.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet().SetEquals(primary.Each().Select(item => Names[item]));
}
