using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive.Servers;
using Microsoft.Extensions.Hosting;

namespace Qingjian.Archive;

/// <summary>Adds work that only one server of a cluster may do (主服务器任务).</summary>
public static class LeaderWiring
{
    /// <summary>Adds work that begins anew whenever this server begins to lead.</summary>
    public static IServiceCollection AddLeaderService<T>(this IServiceCollection services)
        where T : BackgroundService => services.AddLeaderService(provider => ActivatorUtilities.CreateInstance<T>(provider));

    /// <summary>The same for work that others ask for its state; the one instance is stopped and started.</summary>
    public static IServiceCollection AddLeaderService<T>(this IServiceCollection services, Func<IServiceProvider, T> find)
        where T : BackgroundService =>
        services.AddHostedService(provider => new WhileLeading<T>(provider.GetRequiredService<ServerCluster>(), () => find(provider)));
}
