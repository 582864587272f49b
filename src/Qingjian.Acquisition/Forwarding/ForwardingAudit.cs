using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>What is audited of forwarding.</summary>
internal static class ForwardingAudit
{
    public const string Changed = "acquisition.forwarding";

    public static IServiceCollection AddForwarding(this IServiceCollection services)
    {
        services.AddSingleton<ForwardingPasswords>();
        services.AddSingleton<JournalTime>();
        services.AddSingleton<Forwarder>();
        services.AddLeaderService<Forwarder>();
        services.AddScoped<LoadPlans>();
        services.AddTransient<ReadLineForm>();
        services.AddScoped<SaveLine>();
        services.AddScoped<EditLines>();
        services.AddScoped<EditIdentities>();
        services.AddScoped<ReadLines>();
        services.AddNavItem(new NavItem(NavSection.Network, "network/forwarding", "Forwarding.Title", typeof(AcquisitionWords), Permissions.ViewForwarding, 42));
        return services.AddAuditKind(new(Changed, "Forwarding.Audit.Changed", typeof(AcquisitionWords))
        {
            ValueWords = new Dictionary<string, string>
            {
                ["event"] = "Forwarding.Event.", ["dialect"] = "Command.Edition.", ["tls"] = "Forwarding.Yes.", ["answers"] = "Forwarding.Yes.",
                ["linkPerStation"] = "Forwarding.Yes.", ["on"] = "Forwarding.Yes.",
                // The details are worded from this room's words alone: elements have theirs here once more.
                ["element"] = "Forwarding.Element.",
            },
        });
    }
}
