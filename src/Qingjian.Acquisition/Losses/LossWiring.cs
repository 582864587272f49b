using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Qingjian.Acquisition.Losses;

/// <summary>The loss accounts.</summary>
internal static class LossWiring
{
    public static IServiceCollection AddLosses(this IServiceCollection services) => services.AddScoped<GatherEvidence>().AddScoped<ReadLosses>();

    public static void MapLosses(this IEndpointRouteBuilder endpoints) => LossEndpoint.Map(endpoints);
}
