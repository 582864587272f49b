using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Intake;

/// <summary>What the audit keeps about keys and imported files.</summary>
internal static class IntakeAudit
{
    public const string KeyMade = "acquisition.key-made";
    public const string KeyRevoked = "acquisition.key-revoked";
    public const string FileImported = "acquisition.file-imported";

    public static IServiceCollection AddIntakeAudit(this IServiceCollection services) => services
        .AddAuditKind(new AuditKind(KeyMade, "Keys.Audit.Made", typeof(AcquisitionWords)))
        .AddAuditKind(new AuditKind(KeyRevoked, "Keys.Audit.Revoked", typeof(AcquisitionWords)))
        .AddAuditKind(new AuditKind(FileImported, "FileImport.Audit.Imported", typeof(AcquisitionWords)))
        .AddAuditKind(new AuditKind(Samples.ImportSamples.Audited, "Sample.Audit.Imported", typeof(AcquisitionWords)));
}
