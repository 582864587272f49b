using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Assessment.Air;
using Qingjian.Assessment.Days;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Assessment;

/// <summary>The room's door to the roof.</summary>
public static class AssessmentModule
{
    /// <summary>Adds the room's parts and pages.</summary>
    public static IServiceCollection AddAssessment(this IServiceCollection services)
    {
        services.AddRoom(new Room("Assessment", typeof(AssessmentModule).Assembly));
        services.AddScoped<ReadAirInputs>();
        services.AddScoped<AssessAir>();
        services.AddScoped<KeepDays>();
        services.AddScoped<ReadMoved>();
        services.AddLeaderService<DayKeeper>();
        services.AddNavItem(new(NavSection.Assess, "assess/air", "Assessment.Air.Title", typeof(AssessmentWords), Permissions.ViewAssessment, 10));
        return services;
    }

    /// <summary>Maps the room's endpoints.</summary>
    public static IEndpointRouteBuilder MapAssessment(this IEndpointRouteBuilder endpoints)
    {
        AirEndpoint.Map(endpoints.MapGroup("/api/assess/air").WithTags("Assessment"));
        return endpoints;
    }
}
