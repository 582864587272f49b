using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Qingjian.Acquisition;

/// <summary>A server certificate as its files hold it.</summary>
public sealed class TlsCertificate
{
    private TlsCertificate(X509Certificate2 leaf, X509Certificate2Collection others, byte[] digest) => (Leaf, Others, Digest) = (leaf, others, digest);

    /// <summary>The server's own certificate, with its private key.</summary>
    public X509Certificate2 Leaf { get; }

    /// <summary>What else the file holds: the intermediates that peers need.</summary>
    public X509Certificate2Collection Others { get; }

    /// <summary>SHA-256 of the files: whether they changed since, whatever their time stamps and links say.</summary>
    internal byte[] Digest { get; }

    /// <summary>Reads certificate and key.</summary>
    /// <exception cref="TlsCertificateException">A file cannot be read, holds no certificate, or no key that belongs to it.</exception>
    public static TlsCertificate Read(TlsOptions options)
    {
        var path = options.CertificateFile ?? throw new TlsCertificateException(nameof(options.CertificateFile), null, "is required when a port is encrypted");
        var bytes = Bytes(nameof(options.CertificateFile), path);
        var key = options.KeyFile is { } keyPath ? Bytes(nameof(options.KeyFile), keyPath) : null;
        var all = IsPkcs12(bytes) ? FromPkcs12(options, bytes) : FromPem(options, bytes, key ?? bytes);
        var leaf = all.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new TlsCertificateException(nameof(options.CertificateFile), path, "holds no private key");
        all.Remove(leaf);
        return new(leaf, all, DigestOf(bytes, key));
    }

    /// <summary>Hash of the files as they are now; null while they cannot be read.</summary>
    internal static byte[]? DigestNow(TlsOptions options)
    {
        try
        {
            return DigestOf(File.ReadAllBytes(options.CertificateFile!), options.KeyFile is { } key ? File.ReadAllBytes(key) : null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[] DigestOf(byte[] certificate, byte[]? key) => SHA256.HashData([.. certificate, .. key ?? []]);

    private static byte[] Bytes(string field, string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new TlsCertificateException(field, path, $"cannot be read: {failure.Message}");
        }
    }

    // DER of a PFX begins with a SEQUENCE; PEM is text.
    private static bool IsPkcs12(byte[] bytes) => bytes.Length > 0 && bytes[0] == 0x30;

    private static X509Certificate2Collection FromPkcs12(TlsOptions options, byte[] bytes)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12Collection(bytes, options.Password);
        }
        catch (CryptographicException failure)
        {
            throw new TlsCertificateException(nameof(options.CertificateFile), options.CertificateFile, $"is no PKCS#12 file that Tls:Password opens: {failure.Message}");
        }
    }

    private static X509Certificate2Collection FromPem(TlsOptions options, byte[] certificate, byte[] key)
    {
        var all = new X509Certificate2Collection();
        try
        {
            all.ImportFromPem(System.Text.Encoding.UTF8.GetString(certificate));
        }
        catch (CryptographicException failure)
        {
            throw new TlsCertificateException(nameof(options.CertificateFile), options.CertificateFile, $"is no PEM certificate: {failure.Message}");
        }
        if (all.Count == 0)
            throw new TlsCertificateException(nameof(options.CertificateFile), options.CertificateFile, "holds no certificate: a PEM block 'CERTIFICATE' or a PKCS#12 file is expected");
        var keyField = options.KeyFile is null ? nameof(options.CertificateFile) : nameof(options.KeyFile);
        try
        {
            var (certificateText, keyText) = (System.Text.Encoding.UTF8.GetString(certificate), System.Text.Encoding.UTF8.GetString(key));
            all[0] = options.Password is { Length: > 0 } password && keyText.Contains("ENCRYPTED", StringComparison.Ordinal)
                ? X509Certificate2.CreateFromEncryptedPem(certificateText, keyText, password)
                : X509Certificate2.CreateFromPem(certificateText, keyText);
            return all;
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            throw new TlsCertificateException(keyField, options.KeyFile ?? options.CertificateFile, $"holds no private key that belongs to the first certificate of '{options.CertificateFile}': {failure.Message}");
        }
    }
}
