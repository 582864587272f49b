using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Backfill;

/// <summary>Asking for gaps again.</summary>
internal static class BackfillWiring
{
    public static IServiceCollection AddBackfill(this IServiceCollection services) => services
        .AddScoped<BackfillTurn>().AddScoped<ReadBackfill>().AddScoped<SetBackfill>().AddLeaderService<BackfillPost>()
        .AddAuditKind(new AuditKind(SetBackfill.PolicyAudited, "Backfill.Audit.Policy", typeof(AcquisitionWords)) { ValueWords = States })
        .AddAuditKind(new AuditKind(SetBackfill.ChoiceAudited, "Backfill.Audit.Choice", typeof(AcquisitionWords)) { ValueWords = States })
        .AddNavItem(new NavItem(NavSection.Network, "network/backfill", "Backfill.Title", typeof(AcquisitionWords), Permissions.ViewCommands, 41));

    private static Dictionary<string, string> States { get; } = new() { ["state"] = "Backfill.Audit.State." };
}
