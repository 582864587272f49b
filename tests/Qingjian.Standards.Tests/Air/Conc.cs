using System.Globalization;

namespace Qingjian.Standards.Tests;

/// <summary>Puts concentrations where an edition's lines expect them.</summary>
internal static class Conc
{
    public static AirEdition Edition(string code, AirReport report) =>
        AirStandards.TryFind(code, report, out var edition) ? edition : throw new ArgumentException($"{code} {report}");

    /// <summary>Concentrations per line; daily ozone is the 8 h one.</summary>
    public static decimal?[] Of(AirEdition edition, Func<AirItem, decimal?> value) =>
        [.. edition.Lines.Select(line => line.Average is AirAverage.HighestHour ? null : value(line.Item))];

    public static AirVerdict Judge(AirEdition edition, Func<AirItem, decimal?> value, AirItems notMonitored = AirItems.None) =>
        AirIndex.Judge(edition, Of(edition, value), new AirItemResult[AirEdition.MostLines], notMonitored);

    /// <summary>24 hours of which the last carries the values.</summary>
    public static decimal?[] LastHour(Func<AirItem, decimal?> value)
    {
        var hours = new decimal?[AirHours.Length];
        foreach (var item in AirItemNames.All)
            hours[AirHours.Index(item, AirHours.Hours - 1)] = value(item);
        return hours;
    }

    public static decimal? Number(string cell) => cell.Length == 0 ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);
}
