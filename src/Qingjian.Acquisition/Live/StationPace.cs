using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>How often a station sends, by its profile.</summary>
internal static class StationPace
{
    /// <summary>The finest period that it always sends: what "in time" is measured by.</summary>
    public static TimeSpan Step(StationProfile profile) => profile.SendsMinutes ? profile.MinuteInterval : profile.HourStep;

    /// <summary>The longest pause between two uploads of a healthy station: what a silent link is measured by.</summary>
    public static TimeSpan SlowestStep(StationProfile profile)
    {
        var slowest = profile.RealTimeInterval;
        if (profile.SendsMinutes && profile.MinuteInterval > slowest)
            slowest = profile.MinuteInterval;
        return profile.SendsHours && profile.HourStep > slowest ? profile.HourStep : slowest;
    }

    /// <summary>The DataTime that the station wrote on a period with this start: the archive keeps starts, the live state
    /// shows the station's own stamp.</summary>
    public static DateTimeOffset StampOf(DateTimeOffset startUtc, Period period, StationProfile profile) =>
        profile.Stamp == StampMeaning.Beginning ? startUtc : startUtc + (period switch
        {
            Period.Minute => profile.MinuteInterval,
            Period.Hour => profile.HourStep,
            Period.Day => TimeSpan.FromDays(1),
            Period.None or Period.RealTime or Period.Sample => TimeSpan.Zero,
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Not a period."),
        });
}
