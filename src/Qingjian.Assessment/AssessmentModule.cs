using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;

namespace Qingjian.Assessment;

/// <summary>The room's door to the roof.</summary>
public static class AssessmentModule
{
    /// <summary>Adds the room's parts and pages.</summary>
    public static IServiceCollection AddAssessment(this IServiceCollection services)
    {
        services.AddRoom(new Room("Assessment", typeof(AssessmentModule).Assembly));
        return services;
    }

    /// <summary>Maps the room's endpoints.</summary>
    public static IEndpointRouteBuilder MapAssessment(this IEndpointRouteBuilder endpoints) => endpoints;
}
