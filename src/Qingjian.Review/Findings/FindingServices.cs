using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Review.Findings;

/// <summary>The parts of this folder.</summary>
internal static class FindingServices
{
    public static IServiceCollection AddFindings(this IServiceCollection services)
    {
        services.AddScoped(provider => new FindingReader(
            provider.GetRequiredService<QingjianDb>(), provider.GetRequiredService<StationDirectory>()));
        services.AddSingleton<FindingWake>();
        services.AddSingleton(provider => new FindingWatch(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<FindingWake>()));
        services.AddScoped<BringFindingsUpToDate>();
        services.AddScoped<IStationFacts, FindingFacts>();
        services.AddLeaderService<KeepFindings>();
        return services;
    }
}
