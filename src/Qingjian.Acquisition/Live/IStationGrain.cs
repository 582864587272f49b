using Orleans.Concurrency;

namespace Qingjian.Acquisition.Live;

/// <summary>A station as an actor; the key is the station's number. It holds nothing that cannot be built again.</summary>
[Alias("Qingjian.Station")]
internal interface IStationGrain : IGrainWithIntegerKey
{
    /// <summary>Takes news; the sender does not wait.</summary>
    [OneWay, Alias("Observe")]
    Task Observe(LiveUpdate update);

    /// <summary>The state as the grain knows it.</summary>
    [Alias("Read")]
    Task<StationLive> Read();
}
