using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Qingjian.Acquisition;
using Qingjian.Acquisition.Mqtt;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.Mqtt;

public sealed class MqttTests
{
    private const string OtherMn = "990100220000000000000002";
    private static readonly DateTimeOffset Hour = new(2026, 1, 1, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_is_stored_and_its_answer_names_the_refused_line()
    {
        await using var server = await StartAsync();
        using var client = await ConnectAsync(server);
        var answers = await ListenAsync(client);
        var published = await client.PublishStringAsync($"qingjian/v1/{TestStation.Mn}/observations", $"[{Line("T-A01", "35.0")},{Line("T-A02", "1")}]", MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancel);
        Assert.Equal(MqttClientPublishReasonCode.Success, published.ReasonCode);
        var answer = JsonSerializer.Deserialize<BatchAnswer>(await NextAsync(answers), Json)!;
        Assert.Equal([1], answer.Accepted);
        Assert.Equal((2, "station", "T-A02", "Station"), (answer.Refused[0].Line, answer.Refused[0].Field, answer.Refused[0].Value, answer.Refused[0].Rule));
        Assert.Equal("35.0", await ValueAsync(server));
    }

    [Fact]
    public async Task A_frame_is_answered_as_on_the_wire_and_a_frame_of_another_station_is_not_taken()
    {
        await using var server = await StartAsync();
        using var client = await ConnectAsync(server);
        var answers = await ListenAsync(client);
        var published = await client.PublishBinaryAsync($"qingjian/v1/{TestStation.Mn}/hj212", TestStation.HourFrame(Hour, "36"), MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancel);
        Assert.Equal(MqttClientPublishReasonCode.Success, published.ReasonCode);
        Assert.Contains("CN=9014", await NextAsync(answers), StringComparison.Ordinal);
        Assert.Equal("36", await ValueAsync(server));

        var before = server.Services.GetRequiredService<Journal>().LastPosition;
        var other = await client.PublishBinaryAsync($"qingjian/v1/{TestStation.Mn}/hj212", TestStation.HourFrame(Hour, "36", OtherMn), MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancel);
        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, other.ReasonCode);
        Assert.Equal(before, server.Services.GetRequiredService<Journal>().LastPosition);
    }

    [Fact]
    public async Task The_acknowledgement_comes_only_when_the_batch_is_durable()
    {
        await using var server = await StartAsync("--Archive:JournalGroupInterval=00:00:00.200");
        using var client = await ConnectAsync(server);
        var journal = server.Services.GetRequiredService<Journal>();
        for (var i = 0; i < 10; i++)
        {
            var before = journal.LastPosition;
            await client.PublishStringAsync($"qingjian/v1/{TestStation.Mn}/observations", $"[{Line("T-A01", $"{i}")}]", MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancel);
            Assert.Equal(before + 1, journal.LastPosition);
            Assert.Equal(before + 1, journal.DurablePosition);
        }
    }

    [Theory]
    [InlineData(TestStation.Mn, "wrong", TestStation.Mn, MqttClientConnectResultCode.BadUserNameOrPassword)]
    [InlineData("nobody", TestStation.Password, "nobody", MqttClientConnectResultCode.BadUserNameOrPassword)]
    [InlineData(TestStation.Mn, TestStation.Password, OtherMn, MqttClientConnectResultCode.ClientIdentifierNotValid)]
    [InlineData("T-A01", TestStation.Password, TestStation.Mn, MqttClientConnectResultCode.Success)]
    public async Task Only_a_station_with_its_password_and_its_own_client_id_connects(string user, string password, string clientId, MqttClientConnectResultCode expected)
    {
        await using var server = await StartAsync();
        using var client = new MqttClientFactory().CreateMqttClient();
        var result = await client.ConnectAsync(Options(server, user, password, clientId), Cancel);
        Assert.Equal(expected, result.ResultCode);
    }

    [Fact]
    public async Task A_station_reaches_no_topic_but_its_own()
    {
        await using var server = await StartAsync();
        using var client = await ConnectAsync(server);
        var before = server.Services.GetRequiredService<Journal>().LastPosition;
        var published = await client.PublishStringAsync($"qingjian/v1/{OtherMn}/observations", $"[{Line("T-A02", "1")}]", MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancel);
        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, published.ReasonCode);
        foreach (var topic in new[] { $"qingjian/v1/{OtherMn}/answers", "qingjian/v1/+/answers", "#" })
        {
            var subscribed = await client.SubscribeAsync(topic, cancellationToken: Cancel);
            Assert.Equal(MqttClientSubscribeResultCode.NotAuthorized, subscribed.Items.Single().ResultCode);
        }
        Assert.Equal(before, server.Services.GetRequiredService<Journal>().LastPosition);
    }

    [Fact]
    public async Task Without_the_option_nothing_listens()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        Assert.Null(server.Services.GetRequiredService<MqttGateway>().Bound);
    }

    private static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-mqtt-").FullName;
        return await RunningServer.StartAsync(folder, TimeProvider.System, ["--Intake:MqttPort=0", .. settings], TestStation.Registration, TestStation.At(OtherMn, "T-A02"));
    }

    private static async Task<IMqttClient> ConnectAsync(RunningServer server)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(Options(server, TestStation.Mn, TestStation.Password, TestStation.Mn), Cancel);
        return client;
    }

    private static MqttClientOptions Options(RunningServer server, string user, string password, string clientId)
    {
        var bound = server.Services.GetRequiredService<MqttGateway>().Bound!;
        return new MqttClientOptionsBuilder().WithTcpServer(bound.Address.ToString(), bound.Port).WithCredentials(user, password)
            .WithClientId(clientId).WithProtocolVersion(MqttProtocolVersion.V500).Build();
    }

    private static async Task<ConcurrentQueue<string>> ListenAsync(IMqttClient client)
    {
        var heard = new ConcurrentQueue<string>();
        client.ApplicationMessageReceivedAsync += received =>
        {
            heard.Enqueue(Encoding.UTF8.GetString(received.ApplicationMessage.Payload.ToArray()));
            return Task.CompletedTask;
        };
        var subscribed = await client.SubscribeAsync($"qingjian/v1/{TestStation.Mn}/answers", cancellationToken: Cancel);
        Assert.True(subscribed.Items.Single().ResultCode <= MqttClientSubscribeResultCode.GrantedQoS2);
        return heard;
    }

    private static async Task<string> NextAsync(ConcurrentQueue<string> heard)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (heard.TryDequeue(out var text))
                return text;
            await Task.Delay(10, patience.Token);
        }
    }

    private static async Task<string?> ValueAsync(RunningServer server)
    {
        await server.CaughtUpAsync();
        var values = await server.Observations.SeriesAsync(
            Scope.Everything, new SeriesKey(server.Stations.FindByCode("T-A01")!.Id, "a34004", Period.Hour, Statistic.Average), Hour.AddDays(-1), Hour.AddDays(1), null, Cancel);
        return Assert.Single(values).Digits?.ToString();
    }

    private static string Line(string station, string value) =>
        $$"""{"station":"{{station}}","parameter":"a34004","period":"hour","start":"{{Hour:yyyy-MM-dd'T'HH:mm:sszzz}}","value":{{value}}}""";
}
