using Microsoft.Extensions.Options;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>The first connection (HJ 212-2017 6.7): time, timeout and resends, real-time interval, minute interval, real-time
/// upload on, equipment status on, in this order and with the values of the station's profile.</summary>
internal sealed class SetUpStation(StationDirectory directory, AskCommand asking, IOptions<AcquisitionOptions> options)
{
    /// <returns>The number of the first command, or what was refused. A command that the edition does not know is left out.</returns>
    public async Task<CommandOutcome> HandleAsync(string stationCode, string why, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (directory.FindByCode(scope, stationCode) is not { } station)
            return new(null, [new("Station", stationCode, CommandRule.Unknown)]);
        if (!station.Active || station.Mn.Length == 0 || !station.HasPassword)
            return new(null, [new("Station", stationCode, CommandRule.NotConnected)]);
        string? first = null;
        foreach (var (key, area) in StepsOf(station))
        {
            if (CommandKinds.Find(key) is not { } kind || !kind.Dialects.Contains(station.Profile.Dialect ?? Dialect.Hj2017))
                continue;
            var outcome = await asking.EnterAsync(station, kind, area, why, who, cancellationToken);
            first ??= outcome.Number;
        }
        return new(first, []);
    }

    private IEnumerable<(string Key, string Area)> StepsOf(StationCard station)
    {
        var profile = station.Profile;
        var isWater = profile.Dialect == Dialect.SurfaceWater;
        yield return (isWater ? "SetWaterTime" : "SetTime", $"SystemTime={CommandReading.NowText}");
        yield return ("SetTimeouts", $"OverTime={options.Value.CommandTimeout.TotalSeconds:0};ReCount={Math.Max(1, options.Value.CommandResends)}");
        yield return ("SetRealTimeInterval", $"RtdInterval={profile.RealTimeInterval.TotalSeconds:0}");
        yield return ("SetMinuteInterval", $"MinInterval={profile.MinuteInterval.TotalMinutes:0}");
        yield return ("StartRealTime", "");
        yield return ("StartEquipment", "");
    }
}
