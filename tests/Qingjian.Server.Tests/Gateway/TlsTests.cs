using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MQTTnet;
using MQTTnet.Protocol;
using Qingjian.Acquisition;
using Qingjian.Acquisition.Mqtt;

namespace Qingjian.Server.Tests.Gateway;

/// <summary>The encrypted ports of a real server over real sockets.</summary>
public sealed class TlsTests
{
    private static readonly DateTimeOffset _hour = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] _everyPort = ["--Tls:Gateway=127.0.0.1:0", "--Tls:Mqtt=127.0.0.1:0", "--Tls:Pages=127.0.0.1:0"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Station_MQTT_and_page_are_served_over_TLS_beside_the_plain_ports_and_a_renewed_certificate_is_taken_at_once()
    {
        using var files = new TestCertificate();
        await using var server = await StartAsync([.. files.Settings, .. _everyPort]);
        foreach (var protocol in new[] { SslProtocols.Tls12, SslProtocols.Tls13 })
        {
            await using var station = await ConnectAsync(server, protocol);
            Assert.Equal((protocol, files.Thumbprint), (station.SslProtocol, Shown(station)));
            await station.WriteAsync(TestStation.HourFrame(_hour.AddHours(protocol == SslProtocols.Tls12 ? -1 : -2), "36"), Cancel);
            Assert.Contains(";CN=9014;", await LineAsync(station), StringComparison.Ordinal);
        }
        await PublishesAsync(server);
        Assert.Equal("ok", await HealthAsync(server));
        using (var plain = await TestStation.ConnectAsync(server.Gateway))
        {
            await plain.SendAsync(TestStation.HourFrame(_hour, "37"));
            Assert.Contains(";CN=9014;", await plain.ReceiveAsync(), StringComparison.Ordinal);
        }

        await using var open = await ConnectAsync(server);
        var before = files.Thumbprint;
        files.Renew();
        Assert.NotEqual(before, files.Thumbprint);
        await UntilShownAsync(server, files.Thumbprint);
        await open.WriteAsync(TestStation.HourFrame(_hour.AddHours(-3), "38"), Cancel);
        Assert.Contains(";CN=9014;", await LineAsync(open), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_file_that_cannot_be_used_leaves_the_certificate_before_in_use()
    {
        using var files = new TestCertificate();
        await using var server = await StartAsync([.. files.Settings, .. _everyPort]);
        await File.WriteAllTextAsync(files.File, "no certificate any more", Cancel);
        await Task.Delay(500, Cancel);
        await using (var station = await ConnectAsync(server))
            Assert.Equal(files.Thumbprint, Shown(station));
        files.Renew();
        await UntilShownAsync(server, files.Thumbprint);
    }

    [Fact]
    public async Task A_peer_that_never_shakes_hands_is_closed_at_the_limit_and_one_that_speaks_plain_is_not_taken()
    {
        using var files = new TestCertificate();
        await using var server = await StartAsync([.. files.Settings, "--Tls:Gateway=127.0.0.1:0", "--Tls:HandshakeLimit=00:00:01"]);
        var encrypted = server.Listening.GatewayTls!;
        using var silent = await TestStation.ConnectAsync(encrypted);
        using var plain = await TestStation.ConnectAsync(encrypted);
        await plain.SendAsync(TestStation.HourFrame(_hour, "36"));
        Assert.True(await plain.IsClosedAsync(TimeSpan.FromMinutes(1)), "A plain frame on the port over TLS kept its connection.");
        Assert.True(await silent.IsClosedAsync(TimeSpan.FromMinutes(1)), "A peer without a handshake is still connected.");
        Assert.Equal(0, server.Services.GetRequiredService<Acquisition.Gateway.GatewayCounters>().AcceptedFrames);
    }

    [Fact]
    public async Task A_start_without_a_usable_certificate_says_which_setting_and_file()
    {
        var fault = await Assert.ThrowsAsync<TlsCertificateException>(() => StartAsync(["--Tls:Gateway=127.0.0.1:0", "--Tls:CertificateFile=/nowhere/server.pem"]));
        Assert.Contains("Tls:CertificateFile '/nowhere/server.pem' cannot be read", fault.Message, StringComparison.Ordinal);
        using var files = new TestCertificate();
        using var other = new TestCertificate();
        fault = Assert.Throws<TlsCertificateException>(() => TlsCertificate.Read(new() { CertificateFile = files.File, KeyFile = other.Key }));
        Assert.Contains($"Tls:KeyFile '{other.Key}' holds no private key that belongs to", fault.Message, StringComparison.Ordinal);
        fault = Assert.Throws<TlsCertificateException>(() => TlsCertificate.Read(new() { CertificateFile = files.Key, KeyFile = files.Key }));
        Assert.Contains($"Tls:CertificateFile '{files.Key}' holds no certificate", fault.Message, StringComparison.Ordinal);
        fault = Assert.Throws<TlsCertificateException>(() => TlsCertificate.Read(new() { Gateway = "127.0.0.1:0" }));
        Assert.Contains("Tls:CertificateFile is required", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PKCS12_file_with_its_password_and_a_chain_are_read()
    {
        using var files = new TestCertificate();
        using var certificate = X509Certificate2.CreateFromPemFile(files.File, files.Key);
        using var issuer = new TestCertificate();
        using var issuing = X509CertificateLoader.LoadCertificateFromFile(issuer.File);
        var pfx = files.File + ".pfx";
        File.WriteAllBytes(pfx, new X509Certificate2Collection { certificate, issuing }.Export(X509ContentType.Pkcs12, "secret")!);
        var read = TlsCertificate.Read(new() { CertificateFile = pfx, Password = "secret" });
        Assert.Equal((files.Thumbprint, issuer.Thumbprint), (read.Leaf.Thumbprint, Assert.Single(read.Others).Thumbprint));
        Assert.Throws<TlsCertificateException>(() => TlsCertificate.Read(new() { CertificateFile = pfx, Password = "wrong" }));
        File.AppendAllText(files.File, "\n" + issuing.ExportCertificatePem());
        Assert.Equal(issuer.Thumbprint, Assert.Single(TlsCertificate.Read(files.Options).Others).Thumbprint);
    }

    private static Task<RunningServer> StartAsync(string[] settings) =>
        RunningServer.StartAsync(Directory.CreateTempSubdirectory("qingjian-test-").FullName, TimeProvider.System, settings, TestStation.Registration);

    private static async Task<SslStream> ConnectAsync(RunningServer server, SslProtocols protocols = SslProtocols.None)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Listening.GatewayTls!, Cancel);
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = "127.0.0.1", EnabledSslProtocols = protocols, RemoteCertificateValidationCallback = (_, _, _, errors) => errors is SslPolicyErrors.None or SslPolicyErrors.RemoteCertificateChainErrors }, Cancel);
        return stream;
    }

    private static string Shown(SslStream stream) => ((X509Certificate2)stream.RemoteCertificate!).Thumbprint;

    private static async Task UntilShownAsync(RunningServer server, string thumbprint)
    {
        for (var i = 0; i < 1200; i++)
        {
            await using var station = await ConnectAsync(server);
            if (Shown(station) == thumbprint)
                return;
            await Task.Delay(50, Cancel);
        }
        Assert.Fail("The renewed certificate is not shown.");
    }

    private static async Task<string> LineAsync(Stream stream)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, Cancel) == 1 && one[0] != '\n')
            text.Append((char)one[0]);
        return text.ToString();
    }

    private static async Task PublishesAsync(RunningServer server)
    {
        var bound = server.Services.GetRequiredService<MqttGateway>().BoundTls!;
        using var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(bound.Address.ToString(), bound.Port)
            .WithTlsOptions(tls => tls.UseTls().WithCertificateValidationHandler(shown => shown.SslPolicyErrors is SslPolicyErrors.RemoteCertificateChainErrors))
            .WithCredentials(TestStation.Mn, TestStation.Password).WithClientId(TestStation.Mn).Build(), Cancel);
        var published = await client.PublishBinaryAsync($"qingjian/v1/{TestStation.Mn}/hj212", TestStation.HourFrame(_hour.AddHours(-5), "36"), MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancel);
        Assert.Equal(MqttClientPublishReasonCode.Success, published.ReasonCode);
        await client.DisconnectAsync(cancellationToken: Cancel);
    }

    private static async Task<string> HealthAsync(RunningServer server)
    {
        using var client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors is SslPolicyErrors.RemoteCertificateChainErrors });
        return await client.GetStringAsync(new Uri(server.Listening.PagesTls!, "healthz"), Cancel);
    }
}
