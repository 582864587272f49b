using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Qingjian.Archive.Servers;

namespace Qingjian.Archive;

/// <summary>Adds work that only one server of a cluster may do (主服务器任务).</summary>
public static class LeaderWiring
{
    /// <summary>Adds work that begins whenever this server begins to lead. Where others ask for its state, register it as a singleton too.</summary>
    public static IServiceCollection AddLeaderService<T>(this IServiceCollection services)
        where T : BackgroundService => services.AddHostedService<WhileLeading<T>>();
}
