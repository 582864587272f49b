using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Review.Impacts;

/// <summary>The figures of one day from the effective hour values of a station. Pure.</summary>
internal static class DayCalculation
{
    public static DayFigures Of(StationCard station, string? parameter, DateOnly day, IReadOnlyDictionary<string, IReadOnlyList<EffectiveValue>> values)
    {
        var own = parameter is null ? [] : OfDay(values.GetValueOrDefault(parameter, []), day);
        var counted = own.Where(value => value.Counts).ToList();
        if (station.Element != Element.Air)
            return Plain(station, parameter, counted, null);
        var edition = AirStandards.InForce(day, AirReport.Daily, AirStandards.ClassOf(RegionCode(station))).Edition;
        if (edition is null)
            return Plain(station, parameter, counted, new AirVerdict(null, 0, AirItems.None, AirItems.None, NotAssessed.NoStandard));
        Span<AirItemResult> items = new AirItemResult[edition.Lines.Count];
        var verdict = AirDay.Assess(edition, HoursOf(day, values), items, NotMonitored(station));
        if (AirItemNames.OfFactor(parameter) is not { } item)
            return Plain(station, parameter, counted, verdict);
        foreach (var result in items)
        {
            if (result.Item == item)
                return new(result.Concentration, result.Average, result.Why, counted.Count, verdict);
        }
        return Plain(station, parameter, counted, verdict);
    }

    // What no daily standard of ours speaks of: the mean of what was measured, rounded as the station writes it.
    private static DayFigures Plain(StationCard station, string? parameter, List<EffectiveValue> counted, AirVerdict? verdict)
    {
        var decimals = parameter is null ? 0 : station.Profile.Parameters.GetValueOrDefault(parameter)?.Decimals ?? 0;
        return parameter is null || counted.Count == 0
            ? new(null, null, NotAssessed.NoValue, counted.Count, verdict)
            : new(Rounding.Mean(counted.Sum(value => value.Observed.Digits!.Value.ToDecimal()), counted.Count, decimals), null, NotAssessed.No, counted.Count, verdict);
    }

    private static AirHours HoursOf(DateOnly day, IReadOnlyDictionary<string, IReadOnlyList<EffectiveValue>> values)
    {
        var hours = new decimal?[AirHours.Length];
        var start = BeijingTime.StartOfDay(day);
        foreach (var item in AirItemNames.All)
        {
            foreach (var value in OfDay(values.GetValueOrDefault(item.FactorCode, []), day))
            {
                var hour = (int)(value.Observed.StartUtc - start).TotalHours;
                if (value.Counts)
                    hours[AirHours.Index(item, hour)] = item.InStandardUnit(value.Observed.Unit.InMicrogramsPerCubicMetre(value.Observed.Digits!.Value.ToDecimal()));
            }
        }
        return new AirHours(hours);
    }

    private static IEnumerable<EffectiveValue> OfDay(IReadOnlyList<EffectiveValue> values, DateOnly day) =>
        values.Where(value => value.Observed.StartUtc.BeijingDay() == day);

    private static AirItems NotMonitored(StationCard station) => AirItemNames.All
        .Where(item => !station.Profile.Parameters.ContainsKey(item.FactorCode))
        .Aggregate(AirItems.None, (items, item) => items | item.AsSet);

    private static string RegionCode(StationCard station) =>
        station.RegionPath.TrimEnd('/')[(station.RegionPath.TrimEnd('/').LastIndexOf('/') + 1)..];
}
