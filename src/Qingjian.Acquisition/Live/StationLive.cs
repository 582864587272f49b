using System.Collections.Immutable;

namespace Qingjian.Acquisition.Live;

/// <summary>The live state of a station: everything here can be built again from the archive and the open links.</summary>
[GenerateSerializer, Immutable]
internal sealed record StationLive(
    [property: Id(0)] int StationId,
    [property: Id(1)] int OpenLinks,
    [property: Id(2)] DateTimeOffset? LastFrameUtc,
    [property: Id(3)] DateTimeOffset? LastDataUtc,
    [property: Id(4)] ImmutableArray<LiveValue> Values)
{
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
