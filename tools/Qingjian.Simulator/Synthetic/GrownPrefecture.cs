using System.Globalization;
using Qingjian.Simulator.Prefecture;
using Qingjian.Simulator.Signals;

namespace Qingjian.Simulator;

/// <summary>Makes as many stations as a load or a large demonstration wants out of the forty that are drawn.</summary>
public static class GrownPrefecture
{
    private const double SpreadDegrees = 0.06;

    /// <summary>The first <paramref name="count"/> stations: those of the prefecture, then copies of them some kilometres away,
    /// numbered in code, name and MN.</summary>
    public static IReadOnlyList<FictionalStation> Stations(FictionalPrefecture prefecture, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var scatter = new Noise(prefecture.Seed, "scatter");
        var drawn = prefecture.Stations;
        return [.. Enumerable.Range(0, count).Select(i => i < drawn.Count ? drawn[i] : Copy(drawn[i % drawn.Count], i + 1, prefecture.Seed, scatter))];
    }

    private static FictionalStation Copy(FictionalStation model, int number, int seed, Noise scatter)
    {
        var round = number.ToString(CultureInfo.InvariantCulture);
        return model with
        {
            Code = $"{model.Code}-{round}",
            Mn = StationIdentity.Mn(model.RegionCode, model.SystemCode, number),
            Password = StationIdentity.Password(seed, number),
            NameZh = $"{model.NameZh}{round}号",
            NameEn = $"{model.NameEn} No. {round}",
            Longitude = Math.Round(model.Longitude + SpreadDegrees * scatter.White(2L * number), 4),
            Latitude = Math.Round(model.Latitude + SpreadDegrees * scatter.White(2L * number + 1), 4),
        };
    }
}
