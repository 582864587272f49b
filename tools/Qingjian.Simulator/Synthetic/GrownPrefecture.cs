using System.Globalization;
using Qingjian.Simulator.Prefecture;
using Qingjian.Simulator.Signals;

namespace Qingjian.Simulator;

/// <summary>Makes as many stations as a load or a large demonstration wants out of the forty that are drawn.</summary>
public static class GrownPrefecture
{
    private const double SpreadDegrees = 0.06;
    private const int Tries = 40;

    /// <summary>The first <paramref name="count"/> stations: those of the prefecture, then copies of them some kilometres away,
    /// numbered in code, name and MN.</summary>
    public static IReadOnlyList<FictionalStation> Stations(FictionalPrefecture prefecture, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var scatter = new Noise(prefecture.Seed, "scatter");
        var outlines = prefecture.Regions.Where(r => r.OutlineGeoJson is not null).ToDictionary(r => r.Code, r => new Outline(r.OutlineGeoJson!));
        var drawn = prefecture.Stations;
        return [.. Enumerable.Range(0, count).Select(i => i < drawn.Count
            ? drawn[i]
            : Placed(Copy(drawn[i % drawn.Count], i + 1, prefecture.Seed), i + 1, scatter, outlines))];
    }

    // A copy stays in its region; one for which no place is found stays where its model is.
    private static FictionalStation Placed(FictionalStation copy, int number, Noise scatter, Dictionary<string, Outline> outlines)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var index = 2L * (number * Tries + attempt);
            var longitude = Math.Round(copy.Longitude + SpreadDegrees * scatter.White(index), 4);
            var latitude = Math.Round(copy.Latitude + SpreadDegrees * scatter.White(index + 1), 4);
            if (outlines[copy.RegionCode].Contains(longitude, latitude))
                return copy with { Longitude = longitude, Latitude = latitude };
        }
        return copy;
    }

    private static FictionalStation Copy(FictionalStation model, int number, int seed)
    {
        var round = number.ToString(CultureInfo.InvariantCulture);
        return model with
        {
            Code = $"{model.Code}-{round}",
            Mn = StationIdentity.Mn(model.RegionCode, model.SystemCode, number),
            Password = StationIdentity.Password(seed, number),
            NameZh = $"{model.NameZh}{round}号",
            NameEn = $"{model.NameEn} No. {round}",
        };
    }
}
