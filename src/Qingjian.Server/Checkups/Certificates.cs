using System.Globalization;
using System.Security.Cryptography;
using Qingjian.Acquisition;

namespace Qingjian.Server.Checkups;

/// <summary>Whether the certificate of the encrypted ports can be used, and for how long still.</summary>
internal sealed class Certificates : IExamination
{
    private static readonly TimeSpan _notice = TimeSpan.FromDays(30);

    public string Part => "certificate";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel) => Task.FromResult(Run(patient.Tls, patient.Time.GetUtcNow()));

    private Diagnosis Run(TlsOptions options, DateTimeOffset now)
    {
        if (!options.IsWanted)
            return new(Part, Health.Good, "no port is encrypted");
        try
        {
            using var leaf = TlsCertificate.Read(options).Leaf;
            return Judge(options, new(leaf.NotBefore), new(leaf.NotAfter), leaf.Subject, now);
        }
        catch (Exception fault) when (fault is TlsCertificateException or CryptographicException)
        {
            return new(Part, Health.Bad, fault.Message, "Put right what the message names; a running server goes on with the certificate that it read before, one that starts stops.");
        }
    }

    private Diagnosis Judge(TlsOptions options, DateTimeOffset from, DateTimeOffset until, string subject, DateTimeOffset now)
    {
        const string Renew = "Put a renewed certificate in its place; the server takes it without a restart.";
        var found = string.Create(CultureInfo.InvariantCulture, $"'{options.CertificateFile}' ({subject}) is valid from {from.UtcDateTime:yyyy-MM-dd} to {until.UtcDateTime:yyyy-MM-dd}");
        if (now < from)
            return new(Part, Health.Bad, $"{found}: not yet", "Peers refuse it. Look at the clock of this machine, or use another certificate.");
        if (now > until)
            return new(Part, Health.Bad, $"{found}: it has expired", Renew);
        return until - now < _notice
            ? new(Part, Health.Doubtful, string.Create(CultureInfo.InvariantCulture, $"{found}: {(until - now).Days} days are left"), Renew)
            : new(Part, Health.Good, found);
    }
}
