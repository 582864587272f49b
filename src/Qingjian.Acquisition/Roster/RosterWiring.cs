using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Roster;

/// <summary>Who should be connected and is not.</summary>
internal static class RosterWiring
{
    public static IServiceCollection AddRoster(this IServiceCollection services) => services
        .AddScoped<ReadRoster>().AddScoped<StateReason>().AddScoped<RosterWords>()
        .AddScoped(provider => new OverduePromises(provider.GetRequiredService<QingjianDb>(), provider.GetRequiredService<ReadRoster>(), provider.GetRequiredService<TimeProvider>()))
        .AddAuditKind(new AuditKind(StateReason.Audited, "Roster.Audit.Stated", typeof(AcquisitionWords)) { ValueWords = new Dictionary<string, string> { ["reason"] = "Roster.Reason." } })
        .AddAuditKind(new AuditKind(RosterExport.Audited, "Roster.Audit.Exported", typeof(AcquisitionWords)))
        .AddNavItem(new NavItem(NavSection.Network, "network/roster", "Roster.Title", typeof(AcquisitionWords), Permissions.ViewNetwork, 34));

    public static void MapRoster(this IEndpointRouteBuilder endpoints) => RosterExport.Map(endpoints);
}
