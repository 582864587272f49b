using System.Collections.Immutable;

namespace Qingjian.Acquisition.Live;

/// <summary>The live state of a station: everything here can be built again from the archive and the open links.</summary>
internal sealed record StationLive(
    int StationId,
    int OpenLinks,
    DateTimeOffset? LastFrameUtc,
    DateTimeOffset? LastDataUtc,
    ImmutableArray<LiveValue> Values)
{
    /// <summary>Equipment, clock and transmission; null before anything was heard since the twenty-four hours that a start looks back.</summary>
    public StationHealth? Health { get; init; }

    public static StationLive Unseen(int stationId) => new(stationId, 0, null, null, []);

    /// <summary>This state with news: a late back-fill changes neither the newest value nor the newest data time.</summary>
    public StationLive With(ImmutableArray<LiveValue> news, DateTimeOffset? frameUtc)
    {
        var values = LiveValues.Merge(Values, news);
        return this with
        {
            LastFrameUtc = frameUtc ?? LastFrameUtc,
            LastDataUtc = values.IsEmpty ? LastDataUtc : values.Max(value => value.DataUtc),
            Values = values,
        };
    }

    /// <summary>What the equipment is doing: the most serious of what instruments and data-acquisition instrument said, and of the
    /// marks on the newest values.</summary>
    public DeviceState Equipment => Values.Select(value => DeviceStates.OfMark(value.Mark))
        .Concat((Health?.Infos ?? []).Select(info => DeviceStates.OfInfo(info.Code, info.Text)))
        .DefaultIfEmpty(DeviceState.Unknown).Max();

    /// <summary>The newest value of a parameter, whatever its period.</summary>
    public LiveValue? Value(string parameter)
    {
        foreach (var value in Values)
        {
            if (value.Parameter == parameter)
                return value;
        }

        return null;
    }
}
