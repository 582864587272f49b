using Qingjian.Hj212;
using Qingjian.Simulator.Synthetic;

namespace Qingjian.Simulator.Play;

/// <summary>The instruments of a synthetic station: what they measured at any time can be told again.</summary>
internal sealed class SyntheticInstruments(SyntheticSource source, Func<StationClient> client, IPlayClock clock) : IFieldInstruments
{
    // A host may ask for a year; a unit's memory has an end, too.
    private const int MostUploads = 20_000;

    public IReadOnlyList<FactorCode> Factors => source.Factors;

    public int Equipment => source.Station.Kind is StationKind.Wastewater or StationKind.FlueGas ? 2 : 0;

    public IEnumerable<Upload> Between(int command, DateTimeOffset first, DateTimeOffset last)
    {
        if (LengthOf(command) is not { } length || !source.Station.IsContinuous && command != Commands.HourData)
            yield break;
        var made = 0;
        var period = new Cadence(command, () => length, whole => whole, first);
        for (; period.Next <= last && period.DueAt <= clock.UtcNow && made < MostUploads; period.Advance())
            if (source.Make(command, period.Next, length) is { } upload)
            {
                made++;
                yield return upload;
            }
    }

    public Upload? Now(DateTimeOffset at) => source.Station.IsContinuous ? source.Make(Commands.RealTimeData, at, TimeSpan.Zero) : null;

    private TimeSpan? LengthOf(int command) => command switch
    {
        Commands.MinuteData => client().MinuteInterval,
        Commands.HourData => source.Station.HourPeriod,
        Commands.DayData => TimeSpan.FromDays(1),
        _ => null,
    };
}
