using System.ComponentModel.DataAnnotations;

namespace Qingjian.Acquisition;

/// <summary>Settings of the encrypted ports, section <c>Tls</c>: one certificate for stations (HJ 212 and MQTT) and pages, each
/// with a port of its own beside the plain one. Without a port nothing is encrypted and no certificate is read.</summary>
public sealed class TlsOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Tls";

    /// <summary>The certificate: PEM with the leaf first and its intermediates behind it, or PKCS#12 (<c>.pfx</c>, <c>.p12</c>).</summary>
    public string? CertificateFile { get; set; }

    /// <summary>Its private key as PEM; null when the key stands in <see cref="CertificateFile"/>.</summary>
    public string? KeyFile { get; set; }

    /// <summary>Password of the key or of the PKCS#12 file; null when there is none.</summary>
    public string? Password { get; set; }

    /// <summary>How often the files are compared with what is in use; a change is taken without a restart.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan RereadEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a peer may take for the handshake.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan HandshakeLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Where stations connect by HJ 212 over TLS, <c>ADDRESS:PORT</c>; null when nowhere.</summary>
    public string? Gateway { get; set; }

    /// <summary>Where stations connect by MQTT over TLS, <c>ADDRESS:PORT</c>; null when nowhere.</summary>
    public string? Mqtt { get; set; }

    /// <summary>Where the pages and the API are over TLS, <c>ADDRESS:PORT</c>; null when nowhere.</summary>
    public string? Pages { get; set; }

    /// <summary>Whether any port is encrypted.</summary>
    public bool IsWanted => Gateway is not null || Mqtt is not null || Pages is not null;
}
