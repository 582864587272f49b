using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Status;

/// <summary>What the audit keeps about the system's own work.</summary>
internal static class SystemAudit
{
    public const string RebuildStarted = "system.rebuild-started";
    public const string RebuildStopped = "system.rebuild-stopped";
    public const string RebuildEnded = "system.rebuild-ended";

    public static IServiceCollection AddSystemAudit(this IServiceCollection services) => services
        .AddAuditKind(new AuditKind(RebuildStarted, "System.Audit.RebuildStarted", typeof(AcquisitionWords)))
        .AddAuditKind(new AuditKind(RebuildStopped, "System.Audit.RebuildStopped", typeof(AcquisitionWords)))
        .AddAuditKind(new AuditKind(RebuildEnded, "System.Audit.RebuildEnded", typeof(AcquisitionWords)));
}
