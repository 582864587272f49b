using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Availability;

/// <summary>The availability board and what explains it.</summary>
internal static class AvailabilityWiring
{
    public static IServiceCollection AddAvailability(this IServiceCollection services) => services
        .AddScoped<ReadBoard>().AddScoped<ReadStationDay>().AddScoped<BoardWords>()
        .AddAuditKind(new AuditKind(BoardExport.Audited, "Board.Audit.Exported", typeof(AcquisitionWords)) { ValueWords = new Dictionary<string, string> { ["period"] = "Period." } })
        .AddNavItem(new NavItem(NavSection.Network, "network/availability", "Board.Title", typeof(AcquisitionWords), Permissions.ViewNetwork, 32));

    public static void MapAvailability(this IEndpointRouteBuilder endpoints) => BoardExport.Map(endpoints);
}
