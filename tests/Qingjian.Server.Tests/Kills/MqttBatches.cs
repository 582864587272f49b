using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.Kills;

/// <summary>A station that publishes batches by MQTT, each until its PUBACK says success.</summary>
internal sealed class MqttBatches(DrillPorts ports, TimeSpan pace) : DrillActor(pace)
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private int _answered;

    public int Answered => Volatile.Read(ref _answered);

    public IEnumerable<SentValue> Values => Enumerable.Range(0, Answered).SelectMany(number => new DrillBatch(DrillNetwork.MqttStation, number).Values);

    protected override async Task TurnAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        if (!_client.IsConnected)
            await _client.ConnectAsync(Options(), patience.Token);
        var topic = $"qingjian/v1/{DrillNetwork.MqttMn}/observations";
        var published = await _client.PublishBinaryAsync(topic, new DrillBatch(DrillNetwork.MqttStation, _answered).ToJson(), MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: patience.Token);
        if (published.ReasonCode == MqttClientPublishReasonCode.Success)
            Interlocked.Increment(ref _answered);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _client.Dispose();
    }

    private MqttClientOptions Options() => new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", ports.Mqtt)
        .WithCredentials(DrillNetwork.MqttMn, TestStation.Password).WithClientId(DrillNetwork.MqttMn).WithProtocolVersion(MqttProtocolVersion.V500).Build();
}
