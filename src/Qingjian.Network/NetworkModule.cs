using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network.Directory;
using Qingjian.Network.History;
using Qingjian.Network.Import;
using Qingjian.Network.Instruments;
using Qingjian.Network.Map;
using Qingjian.Network.Organisations;
using Qingjian.Network.Profiles;
using Qingjian.Network.Regions;
using Qingjian.Network.Registration;
using Qingjian.Network.Sites;
using Qingjian.Network.Stations;
using Qingjian.Network.Timeline;

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
        services.AddSingleton(provider => new StationFileImport(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddScoped(provider => new StationTimeline(
            provider.GetRequiredService<StationDirectory>(), provider.GetServices<IStationFacts>()));
        services.AddScoped<LoadDirectory>();
        services.AddScoped<RegisterNetwork>();
        services.AddScoped<ReadMap>();
        services.AddScoped<ImportStations>();
        services.AddScoped<ListStations>();
        services.AddScoped<ReadStation>();
        services.AddScoped<EditStation>();
        services.AddScoped<EditProfile>();
        services.AddScoped<EditSite>();
        services.AddScoped<EditRegion>();
        services.AddScoped<EditOrganisation>();
        services.AddScoped<EditInstrument>();
        services.AddSingleton<IStationFacts, StationFactsOfNetwork>();
        services.AddSingleton<IRegionChoices, RegionChoices>();
        foreach (var element in Enum.GetValues<Element>())
            services.AddSingleton(new ElementChoice(element.ToAddress(), EnumWords.KeyOf(element), typeof(NetworkWords)));
        services.AddHostedService<LoadDirectoryAtStart>();
        services.AddNavItem(new(NavSection.Network, "network/map", "Network.Map.Title", typeof(NetworkWords), Permissions.ViewNetwork, 10));
        services.AddNavItem(new(NavSection.Network, "network/stations", "Network.Stations.Title", typeof(NetworkWords), Permissions.ViewNetwork, 20));
        services.AddNavItem(new(NavSection.Network, "network/regions", "Network.Regions.Title", typeof(NetworkWords), Permissions.ViewNetwork, 80));
        services.AddNavItem(new(NavSection.Network, "network/organisations", "Network.Organisations.Title", typeof(NetworkWords), Permissions.ViewNetwork, 90));
        return services.AddNetworkAudit();
    }

    /// <summary>Maps the endpoints of the room.</summary>
    public static IEndpointRouteBuilder MapNetwork(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("Network");
        var stations = api.MapGroup("/stations");
        StationsEndpoint.Map(stations);
        StationExport.Map(stations);
        TimelineEndpoint.Map(stations);
        MapEndpoint.Map(api);
        return endpoints;
    }
}
