using Microsoft.Extensions.Options;

namespace Qingjian.Acquisition.Live;

/// <summary>What of a station's health needs a look.</summary>
internal sealed class JudgeHealth(IOptions<AcquisitionOptions> options, TimeProvider time)
{
    // Own limits: an hourly reconnection, and one frame in a hundred.
    private const int MostLinks = 24;
    private const double MostOfFrames = 0.01;

    /// <summary>The largest error of a clock that is not flagged.</summary>
    public TimeSpan ClockLimit => options.Value.ClockWarning;

    public bool ClockIsOff(StationLive? live) => live?.Health?.ClockError is { } error && error.Duration() > ClockLimit;

    public IReadOnlyList<HealthTrouble> Of(StationLive? live)
    {
        var found = new List<HealthTrouble>();
        if (live is null)
            return found;
        if (live.Equipment is not (DeviceState.Running or DeviceState.Unknown))
            found.Add(HealthTrouble.Equipment);
        if (ClockIsOff(live))
            found.Add(HealthTrouble.Clock);
        if (live.Health is { } health)
        {
            var day = health.Last24Hours(time.GetUtcNow());
            if (day.Links > MostLinks || day.Refused > MostOfFrames * (day.Frames + day.Refused) || day.Resent > MostOfFrames * day.Frames)
                found.Add(HealthTrouble.Link);
            if (health.Infos.Any(RoomLimits.IsAlarm))
                found.Add(HealthTrouble.Room);
        }
        return found;
    }
}
