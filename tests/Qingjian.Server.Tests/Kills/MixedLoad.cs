namespace Qingjian.Server.Tests.Kills;

/// <summary>Everybody at once: stations live and back-filling, batches by HTTP and MQTT, exports, commands to stations.</summary>
internal sealed class MixedLoad : IAsyncDisposable
{
    private readonly DrillOfficer _exporter;
    private readonly DrillOfficer _commander;

    public MixedLoad(DrillStations stations, DrillPorts ports, DrillNetwork network, TimeSpan pace)
    {
        (Stations, _exporter, _commander) = (stations, new(ports, network), new(ports, network));
        Http = new(ports, network, pace);
        Mqtt = new(ports, pace);
        Exports = new(_exporter, network, pace);
        Commands = new(_commander, network, pace * 3);
        foreach (var actor in Actors)
            actor.Begin();
    }

    public DrillStations Stations { get; }

    public HttpBatches Http { get; }

    public MqttBatches Mqtt { get; }

    public DrillExports Exports { get; }

    public DrillCommands Commands { get; }

    private IEnumerable<DrillActor> Actors => [Http, Mqtt, Exports, Commands];

    /// <summary>Waits until every way in and out has worked once: a kill before that shows nothing of them.</summary>
    public async Task EverybodyServedAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (Http.Answered == 0 || Mqtt.Answered == 0 || Commands.Numbers.Count == 0 || Exports.Whole == 0)
        {
            if (patience.IsCancellationRequested)
                throw new Xunit.Sdk.XunitException($"Somebody was never served. HTTP: {Http.LastRefusal}; export: {Exports.LastRefusal}");
            await Task.Delay(50, CancellationToken.None);
        }
    }

    public async Task StopAsync()
    {
        await Stations.StopAsync();
        await Task.WhenAll(Actors.Select(actor => actor.StopAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var actor in Actors)
            await actor.DisposeAsync();
        _exporter.Dispose();
        _commander.Dispose();
    }
}
