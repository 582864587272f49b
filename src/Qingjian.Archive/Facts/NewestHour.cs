using Qingjian.Archive.Reading;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Archive.Facts;

/// <summary>How fresh the data of a scope are: the end of its newest hour.</summary>
internal sealed class NewestHour(ObservationReader reader, IStationView stations, TimeProvider time)
{
    // Hour values are sent some minutes after the hour.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(20);

    /// <summary>The end of the newest hour that any station of the scope delivered, or null; and whether the next one
    /// should have come by now.</summary>
    public (DateTimeOffset? EndUtc, bool IsLate) Of(Scope scope)
    {
        var active = stations.Within(scope).Where(card => card.Active).ToDictionary(card => card.Id);
        if (active.Count == 0)
            return (null, false);
        // Where some send every hour, those of every fourth hour say nothing about freshness.
        var step = active.Values.Min(card => card.Profile.HourStep);
        var often = active.Values.Where(card => card.Profile.HourStep == step).Select(card => card.Id).ToList();
        var starts = reader.Latest(scope, often, Period.Hour).Select(latest => latest.Value.StartUtc).ToList();
        if (starts.Count == 0)
            return (null, false);
        var end = starts.Max() + step;
        return (end, time.GetUtcNow() - end > step + Grace);
    }
}
