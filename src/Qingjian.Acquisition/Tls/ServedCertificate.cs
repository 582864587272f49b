using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet.Certificates;

namespace Qingjian.Acquisition.Tls;

/// <summary>The certificate that is shown to peers now. A changed file is taken for the next handshake, open connections stay;
/// one that cannot be read leaves the one before in use.</summary>
internal sealed class ServedCertificate(IOptions<TlsOptions> options, TimeProvider time, ILogger<ServedCertificate> log) : BackgroundService, ICertificateProvider
{
    private readonly Lock _reading = new();
    private (TlsCertificate Files, SslServerAuthenticationOptions Answer)? _served;
    private byte[]? _refused;

    /// <summary>What a handshake is answered with.</summary>
    /// <exception cref="TlsCertificateException">The first reading failed.</exception>
    public SslServerAuthenticationOptions Answer => Served().Answer;

    public X509Certificate2 GetCertificate() => Served().Files.Leaf;

    public TimeSpan HandshakeLimit => options.Value.HandshakeLimit;

    public IPEndPoint? Gateway => EndPointOf(nameof(TlsOptions.Gateway), options.Value.Gateway);

    public IPEndPoint? Mqtt => EndPointOf(nameof(TlsOptions.Mqtt), options.Value.Mqtt);

    public IPEndPoint? Pages => EndPointOf(nameof(TlsOptions.Pages), options.Value.Pages);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsWanted)
            return;
        using var timer = new PeriodicTimer(options.Value.RereadEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Reread();
    }

    private (TlsCertificate Files, SslServerAuthenticationOptions Answer) Served()
    {
        lock (_reading)
            return _served ??= Of(TlsCertificate.Read(options.Value));
    }

    private void Reread()
    {
        // Null while a file is being replaced: the next look finds it.
        if (TlsCertificate.DigestNow(options.Value) is not { } now)
            return;
        lock (_reading)
        {
            if (_served is not { } served || now.AsSpan().SequenceEqual(served.Files.Digest) || now.AsSpan().SequenceEqual(_refused))
                return;
            try
            {
                var files = TlsCertificate.Read(options.Value);
                _served = Of(files);
                log.CertificateTaken(files.Leaf.Subject, files.Leaf.NotAfter);
            }
            catch (TlsCertificateException fault)
            {
                // Said once for each content, not every half minute.
                _refused = now;
                log.CertificateRefused(fault);
            }
        }
    }

    // TLS 1.2 is the least that is safe; what the machine's own policy forbids besides stays forbidden.
    private static (TlsCertificate, SslServerAuthenticationOptions) Of(TlsCertificate files) => (files, new SslServerAuthenticationOptions
    {
        ServerCertificateContext = SslStreamCertificateContext.Create(files.Leaf, files.Others, offline: true),
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
    });

    private static IPEndPoint? EndPointOf(string field, string? text) => text is null
        ? null
        : IPEndPoint.TryParse(text, out var endpoint) && text.Contains(':', StringComparison.Ordinal)
            ? endpoint
            : throw new TlsCertificateException(field, text, "is no ADDRESS:PORT with an IP address, for example 0.0.0.0:9213");
}
