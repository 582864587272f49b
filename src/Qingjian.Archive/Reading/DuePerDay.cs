using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Reading;

/// <summary>How many values of a period a station should deliver in a day, by its profile.</summary>
internal static class DuePerDay
{
    public static int Of(StationProfile? profile, Period period) => profile is null ? 0 : period switch
    {
        Period.RealTime => PerDay(profile.RealTimeInterval),
        Period.Minute => profile.SendsMinutes ? PerDay(profile.MinuteInterval) : 0,
        Period.Hour => PerDay(profile.HourStep),
        Period.Day => 1,
        Period.None or Period.Sample => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Not a period."),
    };

    private static int PerDay(TimeSpan interval) => interval > TimeSpan.Zero ? (int)(TimeSpan.TicksPerDay / interval.Ticks) : 0;
}
