using Microsoft.Extensions.Options;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>The first connection (HJ 212-2017 6.7) with the values of the station's profile: each of the library's commands is a row
/// of its own.</summary>
internal sealed class SetUpStation(StationDirectory directory, AskCommand asking, StationEdition editions, TimeProvider time, IOptions<AcquisitionOptions> options)
{
    /// <returns>The number of the first command, or what was refused.</returns>
    public async Task<CommandOutcome> HandleAsync(string stationCode, string why, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (directory.FindByCode(scope, stationCode) is not { } station)
            return new(null, [new("Station", stationCode, CommandRule.Unknown)]);
        if (!station.Active || station.Mn.Length == 0 || !station.HasPassword)
            return new(null, [new("Station", stationCode, CommandRule.NotConnected)]);
        var dialect = editions.Of(station);
        string? first = null;
        foreach (var command in FirstConnection.For(dialect, SettingsOf(station.Profile), time.GetUtcNow().ToBeijing()))
        {
            var kind = CommandKinds.Of(dialect).First(one => one.Code == command.Command);
            // The time is that of sending: the rows before this one may take a while.
            var area = command.Message is FieldTime ? $"SystemTime={CommandReading.NowText}" : MessageWriter.ToText(command.Message, dialect);
            var outcome = await asking.EnterAsync(station, kind, area, why, who, null, cancellationToken);
            first ??= outcome.Number;
        }
        return new(first, []);
    }

    private FirstSettings SettingsOf(StationProfile profile) => new(
        new Timeouts((int)options.Value.CommandTimeout.TotalSeconds, Math.Max(1, options.Value.CommandResends)),
        new RealTimeInterval((int)profile.RealTimeInterval.TotalSeconds), new MinuteInterval((int)profile.MinuteInterval.TotalMinutes),
        SendsRealTime: true, SendsEquipment: true);
}
