using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network.Directory;
using Qingjian.Network.History;
using Qingjian.Network.Instruments;
using Qingjian.Network.Profiles;
using Qingjian.Network.Regions;
using Qingjian.Network.Registration;
using Qingjian.Network.Stations;

namespace Qingjian.Network;

/// <summary>The door of the room.</summary>
public static class NetworkModule
{
    /// <summary>Adds the room. The roof gives the database context, and runs the migrations before the host starts: the
    /// directory is loaded before any other service.</summary>
    public static IServiceCollection AddNetwork(this IServiceCollection services)
    {
        services.AddRoom(new Room("Network", typeof(NetworkModule).Assembly));
        services.AddDataProtection();
        services.AddSingleton<StationPasswords>();
        services.AddSingleton(provider => new StationDirectory(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton(provider => new StationRegistration(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<StationDirectory>()));
        services.AddScoped(provider => new StationTimeline(
            provider.GetRequiredService<StationDirectory>(), provider.GetServices<IStationFacts>()));
        services.AddScoped<LoadDirectory>();
        services.AddScoped<RegisterNetwork>();
        services.AddScoped<ListStations>();
        services.AddScoped<ReadStation>();
        services.AddScoped<EditStation>();
        services.AddScoped<EditProfile>();
        services.AddScoped<EditInstrument>();
        services.AddSingleton<IStationFacts, StationFactsOfNetwork>();
        services.AddSingleton<IRegionChoices, RegionChoices>();
        foreach (var element in Enum.GetValues<Element>())
            services.AddSingleton(new ElementChoice(element.ToAddress(), EnumWords.KeyOf(element), typeof(NetworkWords)));
        services.AddHostedService<LoadDirectoryAtStart>();
        return services.AddNetworkAudit();
    }

    /// <summary>Maps the endpoints of the room.</summary>
    public static IEndpointRouteBuilder MapNetwork(this IEndpointRouteBuilder endpoints) => endpoints;
}
