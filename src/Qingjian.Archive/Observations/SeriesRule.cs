using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Observations;

/// <summary>What a station's profile says about one of its series.</summary>
/// <param name="Unit">Unit of the parameter.</param>
/// <param name="Decimals">Decimals of a computed mean.</param>
/// <param name="DuePerHour">How many values an hour should have; 0 when this series is not rolled up.</param>
internal readonly record struct SeriesRule(Unit Unit, byte Decimals, short DuePerHour)
{
    private const int SecondsPerHour = 3600;

    /// <summary>Means are made of minute averages only: minima, maxima and totals of an hour follow other rules
    /// (HJ 212-2017 Appendix D).</summary>
    public static SeriesRule Of(StationProfile profile, SeriesId id)
    {
        var parameter = profile.Parameters.GetValueOrDefault(id.Factor.ToString());
        var rollsUp = id.Period == Period.Minute
            && id.Statistic is Statistic.Average or Statistic.ConvertedAverage
            && !profile.SendsHours
            && profile.MinuteInterval > TimeSpan.Zero;
        var due = rollsUp ? (short)(SecondsPerHour / profile.MinuteInterval.TotalSeconds) : (short)0;
        return new(parameter?.Unit ?? Unit.None, parameter?.Decimals ?? 0, due);
    }
}
