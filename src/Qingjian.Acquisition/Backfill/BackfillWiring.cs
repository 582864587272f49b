using Microsoft.Extensions.DependencyInjection;

namespace Qingjian.Acquisition.Backfill;

/// <summary>Asking for gaps again.</summary>
internal static class BackfillWiring
{
    public static IServiceCollection AddBackfill(this IServiceCollection services) => services.AddScoped<BackfillTurn>().AddHostedService<BackfillPost>();
}
