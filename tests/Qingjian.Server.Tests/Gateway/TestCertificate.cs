using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Qingjian.Acquisition;

namespace Qingjian.Server.Tests.Gateway;

/// <summary>A certificate for 127.0.0.1 in a folder of its own, as PEM with its key beside it; it can be renewed in place.</summary>
internal sealed class TestCertificate : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-tls-").FullName;

    public TestCertificate(DateTimeOffset? until = null) => Renew(until);

    public string File => Path.Combine(_folder, "server.pem");

    public string Key => Path.Combine(_folder, "server.key");

    public string Thumbprint { get; private set; } = "";

    public TlsOptions Options => new() { Gateway = "127.0.0.1:0", CertificateFile = File, KeyFile = Key };

    public string[] Settings => [$"--Tls:CertificateFile={File}", $"--Tls:KeyFile={Key}", "--Tls:RereadEvery=00:00:00.050"];

    public void Renew(DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=gateway.test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var end = until ?? TimeProvider.System.GetUtcNow().AddDays(90);
        using var certificate = request.CreateSelfSigned(end.AddDays(-365), end);
        Thumbprint = certificate.Thumbprint;
        System.IO.File.WriteAllText(File, certificate.ExportCertificatePem());
        System.IO.File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
