using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review.Today;
using Qingjian.Review.Decisions;
using Qingjian.Review.Findings;
using Qingjian.Review.Impacts;

namespace Qingjian.Review;

/// <summary>The room's door to the roof.</summary>
public static class ReviewModule
{
    /// <summary>Adds the room's parts and pages.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddRoom(new Room("Review", typeof(ReviewModule).Assembly));
        services.AddFindings();
        services.AddScoped<StationDays>();
        services.AddScoped<IDutyItems, SilenceDuty>();
        services.AddScoped<IDutyItems, FindingDuty>();
        services.AddScoped<IDutyItems, SampleDuty>();
        services.AddScoped<IDutyItems, PromiseDuty>();
        services.AddScoped<IDutyFigures, DoubtFigure>();
        services.AddNavItem(new NavItem(NavSection.Today, "today", "Today.Title", typeof(ReviewWords), Permissions.ViewToday, 10));
        services.AddScoped(provider => new DecisionReader(
            provider.GetRequiredService<QingjianDb>(), provider.GetRequiredService<StationDirectory>()));
        services.AddScoped(provider => new DecisionChanges(provider.GetRequiredService<QingjianDb>()));
        services.AddSingleton<IStationFacts, DecisionFacts>();
        services.AddScoped<MakeDecision>();
        services.AddScoped<Decide>();
        services.AddScoped(provider => new DecisionDesk(
            provider.GetRequiredService<Decide>(), provider.GetRequiredService<FindingReader>(),
            provider.GetRequiredService<DecisionReader>(), provider.GetRequiredService<StationDirectory>()));
        services.AddScoped<TakeBack>();
        services.AddScoped<ReadImpact>();
        services.AddNavItem(new NavItem(NavSection.Data, "data/review", "Review.Title", typeof(ReviewWords), Permissions.ViewReview, 10));
        services.AddAuditKind(ReviewAudit.Kind(ReviewAudit.Decided, "Review.Audit.Decided"));
        services.AddAuditKind(ReviewAudit.Kind(ReviewAudit.TakenBack, "Review.Audit.TakenBack"));
        return services;
    }

    /// <summary>Maps the room's endpoints.</summary>
    public static IEndpointRouteBuilder MapReview(this IEndpointRouteBuilder endpoints) => endpoints;
}
