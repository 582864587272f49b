using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>The loss accounts.</summary>
internal static class LossWiring
{
    public static IServiceCollection AddLosses(this IServiceCollection services) => services
        .AddScoped<GatherEvidence>().AddScoped<ReadLosses>().AddScoped<CountDeliveries>().AddScoped<ReadLossBook>().AddScoped<ReadCauses>().AddScoped<StateCause>()
        .AddPagePanel<LossPanel>(StationPageSlot.Name, 66)
        .AddAuditKind(new AuditKind(LossExport.Audited, "Losses.Audit.Exported", typeof(AcquisitionWords)) { ValueWords = new Dictionary<string, string> { ["period"] = "Period." } })
        .AddAuditKind(new AuditKind(StateCause.Audited, "LossCause.Audit", typeof(AcquisitionWords)) { ValueWords = new Dictionary<string, string> { ["act"] = "LossCause.Act.", ["cause"] = "LossCause." } })
        .AddNavItem(new NavItem(NavSection.Network, "network/losses", "Losses.Title", typeof(AcquisitionWords), Permissions.ViewNetwork, 33));

    public static void MapLosses(this IEndpointRouteBuilder endpoints)
    {
        LossEndpoint.Map(endpoints);
        LossExport.Map(endpoints);
    }
}
