using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>What is audited of commands.</summary>
internal static class CommandAudit
{
    public const string Asked = "acquisition.command";
    public const string Cancelled = "acquisition.command-cancelled";

    public static IServiceCollection AddCommandAudit(this IServiceCollection services) => services
        .AddAuditKind(new(Asked, "Command.Audit.Asked", typeof(AcquisitionWords)))
        .AddAuditKind(new(Cancelled, "Command.Audit.Cancelled", typeof(AcquisitionWords)));
}
