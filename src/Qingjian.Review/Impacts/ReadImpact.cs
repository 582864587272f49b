using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Review.Impacts;

/// <summary>Gathers what the calculation needs.</summary>
internal sealed class ReadImpact(ObservationReader observations, EffectiveReader effective)
{
    /// <summary>What deciding so would change.</summary>
    public async Task<Impact> OfAsync(
        Scope scope, StationCard station, string? parameter, DateTimeOffset fromUtc, DateTimeOffset toUtc, Standing standing, CancellationToken cancellationToken) =>
        ImpactCalculation.Of(await HoursAsync(scope, station, parameter, fromUtc, toUtc, cancellationToken), parameter, fromUtc, toUtc, standing);

    /// <summary>The values and decisions of the touched days and months.</summary>
    public async Task<StationHours> HoursAsync(
        Scope scope, StationCard station, string? parameter, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        var (firstDay, lastDay) = (fromUtc.BeijingDay(), toUtc.AddTicks(-1).BeijingDay());
        var days = (From: BeijingTime.StartOfDay(firstDay), To: BeijingTime.StartOfDay(lastDay.AddDays(1)));
        var months = (From: BeijingTime.StartOfDay(ImpactCalculation.FirstOfMonth(firstDay)), To: BeijingTime.StartOfDay(ImpactCalculation.FirstOfMonth(lastDay).AddMonths(1)));
        var known = observations.SeriesOf(scope, station.Id);
        var values = new Dictionary<string, IReadOnlyList<ObservedValue>>();
        foreach (var code in station.Profile.Parameters.Keys)
        {
            var (from, to) = parameter is null || parameter == code ? months : days;
            values[code] = await observations.SeriesAsync(scope, KeyOf(known, station.Id, code), from, to, null, cancellationToken);
        }
        var inForce = await effective.ExclusionsAsync(scope, [station.Id], months.From, months.To, null, cancellationToken);
        return new(station, values, inForce, DataEnd(scope, station));
    }

    /// <summary>The hourly series that carries the parameter's value: averages, or plain values where a station sends such.</summary>
    public static SeriesKey KeyOf(IReadOnlyList<SeriesKey> known, int stationId, string parameter)
    {
        var average = new SeriesKey(stationId, parameter, Period.Hour, Statistic.Average);
        return known.Contains(average) ? average : average with { Statistic = Statistic.Value };
    }

    private DateTimeOffset DataEnd(Scope scope, StationCard station)
    {
        var newest = observations.Latest(scope, [station.Id], Period.Hour);
        return newest.Count == 0 ? DateTimeOffset.MinValue : newest.Max(latest => latest.Value.StartUtc) + station.Profile.HourStep;
    }
}
