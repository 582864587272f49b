using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using MQTTnet.Protocol;
using MQTTnet.Server;
using Qingjian.Acquisition.Gateway;
using Qingjian.Acquisition.Tls;
using Qingjian.Network;

namespace Qingjian.Acquisition.Mqtt;

/// <summary>The MQTT server for stations (MQTT 3.1.1 and 5.0): nothing is passed from client to client; a station publishes
/// its own data and hears its own answers. PUBACK leaves only when the data are durable.</summary>
internal sealed class MqttGateway(
    MqttIntake intake, LinkTable links, StationDirectory stations, ServedCertificate certificate, IOptions<IntakeOptions> options, ILogger<MqttGateway> log) : IHostedService
{
    private const string Station = "station";
    private readonly Hashtable _ownItems = [];
    private MqttServer? _server;

    /// <summary>Where it listens; null when it was not asked for.</summary>
    public IPEndPoint? Bound { get; private set; }

    /// <summary>Where it listens over TLS; null when it was not asked for.</summary>
    public IPEndPoint? BoundTls { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Bound = options.Value.MqttPort is { } port ? Real(new(IPAddress.Parse(options.Value.MqttAddress), port)) : null;
        BoundTls = certificate.Mqtt is { } encrypted ? Real(encrypted) : null;
        if (Bound is null && BoundTls is null)
            return;
        _server = new MqttServerFactory().CreateMqttServer(Options());
        _server.ValidatingConnectionAsync += ValidateAsync;
        _server.InterceptingPublishAsync += TakeAsync;
        _server.InterceptingSubscriptionAsync += SubscribeAsync;
        _server.ClientDisconnectedAsync += EndAsync;
        await _server.StartAsync();
        if (Bound is not null)
            log.MqttListens(Bound.Address.ToString(), Bound.Port);
        if (BoundTls is not null)
            log.MqttTlsListens(BoundTls.Address.ToString(), BoundTls.Port);
    }

    private MqttServerOptions Options()
    {
        var building = new MqttServerOptionsBuilder().WithMaxPendingMessagesPerClient(100).WithoutDefaultEndpoint();
        if (Bound is not null)
            building.WithDefaultEndpoint().WithDefaultEndpointPort(Bound.Port).WithDefaultEndpointBoundIPAddress(Bound.Address).WithDefaultEndpointBoundIPV6Address(IPAddress.None);
        if (BoundTls is not null)
        {
            _ = certificate.GetCertificate();
            building.WithEncryptedEndpoint().WithEncryptedEndpointPort(BoundTls.Port).WithEncryptedEndpointBoundIPAddress(BoundTls.Address)
                .WithEncryptedEndpointBoundIPV6Address(IPAddress.None).WithEncryptionCertificate(certificate)
                .WithEncryptionSslProtocol(SslProtocols.Tls12 | SslProtocols.Tls13);
        }
        return building.Build();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is null)
            return;
        await _server.StopAsync();
        _server.Dispose();
    }

    private Task ValidateAsync(ValidatingConnectionEventArgs connecting)
    {
        var card = stations.FindByMn(System.Text.Encoding.UTF8.GetBytes(connecting.UserName ?? "")) ?? stations.FindByCode(connecting.UserName ?? "");
        // A client id of another's choosing would throw that other out (MQTT 5.0 3.1.4-3).
        if (card is null || !card.Active || card.Mn.Length == 0 || !card.MatchesPassword(connecting.RawPassword))
            connecting.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
        else if (!connecting.ClientId.StartsWith(card.Mn, StringComparison.Ordinal))
            connecting.ReasonCode = MqttConnectReasonCode.ClientIdentifierNotValid;
        else if (links.TryOpen(new DefaultConnectionContext { RemoteEndPoint = connecting.RemoteEndPoint }) is not { } link)
            connecting.ReasonCode = MqttConnectReasonCode.ServerBusy;
        else
        {
            connecting.SessionItems[Station] = new MqttStation(card, link, connecting.ProtocolVersion == MQTTnet.Formatter.MqttProtocolVersion.V500);
            links.Identified(link, card);
        }
        return Task.CompletedTask;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever kept the message from being durable: it must not be acknowledged, and the client sends it again.")]
    private async Task TakeAsync(InterceptingPublishEventArgs publish)
    {
        // Our own answers come past here too, and go on to the station that listens.
        if (ReferenceEquals(publish.SessionItems, _ownItems))
            return;
        publish.ProcessPublish = false;
        if (publish.SessionItems[Station] is not MqttStation station)
            return;
        links.Heard(station.Link);
        try
        {
            var answer = await intake.TakeAsync(station, publish.ApplicationMessage.Topic, publish.ApplicationMessage.Payload, publish.CancellationToken);
            publish.Response.ReasonCode = answer.Code;
            // In MQTT 3.1.1 a PUBACK is always a yes: what was not taken, but may be later, must not get one (3.3.5-2).
            publish.CloseConnection = !station.HearsReasons && answer.Code is not (MqttPubAckReasonCode.Success or MqttPubAckReasonCode.PayloadFormatInvalid);
            if (answer.Payload.Length > 0)
                await SayAsync(station, answer.Payload);
        }
        catch (Exception failed)
        {
            log.LinkFailed(failed, station.Link.Peer);
            publish.CloseConnection = true;
            publish.Response.ReasonCode = MqttPubAckReasonCode.UnspecifiedError;
        }
    }

    private static Task SubscribeAsync(InterceptingSubscriptionEventArgs subscribing)
    {
        var isOwn = subscribing.SessionItems[Station] is MqttStation station && subscribing.TopicFilter.Topic == MqttTopics.Answers(station.Card.Mn);
        subscribing.ProcessSubscription = isOwn;
        if (!isOwn)
            subscribing.Response.ReasonCode = MqttSubscribeReasonCode.NotAuthorized;
        return Task.CompletedTask;
    }

    private async Task EndAsync(ClientDisconnectedEventArgs ended)
    {
        if (ended.SessionItems[Station] is MqttStation station)
            await links.CloseAsync(station.Link);
    }

    private Task SayAsync(MqttStation station, byte[] payload) => _server!.InjectApplicationMessage(new InjectedMqttApplicationMessage(
        new MqttApplicationMessageBuilder().WithTopic(MqttTopics.Answers(station.Card.Mn)).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build())
    {
        SenderClientId = "qingjian",
        CustomSessionItems = _ownItems,
    });

    private static IPEndPoint Real(IPEndPoint asked) => asked.Port == 0 ? new(asked.Address, FreePort()) : asked;

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
