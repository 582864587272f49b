using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;

namespace Qingjian.Supervision;

/// <summary>The room's door to the roof.</summary>
public static class SupervisionModule
{
    /// <summary>Adds the room's parts and pages.</summary>
    public static IServiceCollection AddSupervision(this IServiceCollection services)
    {
        services.AddRoom(new Room("Supervision", typeof(SupervisionModule).Assembly));
        return services;
    }

    /// <summary>Maps the room's endpoints.</summary>
    public static IEndpointRouteBuilder MapSupervision(this IEndpointRouteBuilder endpoints) => endpoints;
}
