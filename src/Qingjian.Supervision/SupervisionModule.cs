using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;
using Qingjian.Supervision.Attachments;
using Qingjian.Supervision.Calendar;
using Qingjian.Supervision.Issues;
using Qingjian.Supervision.Notices;
using Qingjian.Supervision.Pages;
using Qingjian.Supervision.Verification;

namespace Qingjian.Supervision;

/// <summary>The room's door to the roof.</summary>
public static class SupervisionModule
{
    /// <summary>Adds the room's parts and pages.</summary>
    public static IServiceCollection AddSupervision(this IServiceCollection services)
    {
        services.AddRoom(new Room("Supervision", typeof(SupervisionModule).Assembly));
        // Evidence lies beside journal and observations: one folder to back up.
        services.AddSingleton(provider => new AttachmentFolder(
            Path.Combine(provider.GetRequiredService<IOptions<ArchiveOptions>>().Value.Shared, "attachments")));
        services.AddScoped<ReadWorkingDays>();
        services.AddScoped<EnterYear>();
        services.AddScoped<WriteEvents>();
        services.AddScoped<StepChecks>();
        services.AddScoped<IWindowView, WindowView>();
        services.AddScoped<DataTest>();
        services.AddScoped<OpenIssue>();
        services.AddScoped<TakeStep>();
        services.AddScoped<ListIssues>();
        services.AddScoped<ReadIssue>();
        services.AddScoped<NoticeList>();
        services.AddScoped(provider => new IssueDesk(provider.GetRequiredService<OpenIssue>(), provider.GetRequiredService<TakeStep>()));
        services.AddScoped(provider => new IssueReader(provider.GetRequiredService<QingjianDb>()));
        services.AddScoped<IStationFacts, IssueFactsOfStation>();
        services.AddScoped<IDutyItems, IssueDuty>();
        services.AddScoped<IDutyFigures, IssueDutyFigure>();
        services.AddPagePanel<NoticeBell>(ShellSlot.Freshness, 20);
        services.AddLeaderService<LookBackWatch>();
        services.AddNavItem(new(NavSection.Supervise, "supervise/issues", "Supervision.Issues.Title", typeof(SupervisionWords), Permissions.ViewIssues, 10));
        services.AddNavItem(new(NavSection.Supervise, "supervise/notices", "Supervision.Notices.Title", typeof(SupervisionWords), Permissions.ViewIssues, 20));
        services.AddNavItem(new(NavSection.Admin, "admin/working-days", "Supervision.Calendar.Title", typeof(SupervisionWords), Permissions.EditCalendar, 30));
        return services.AddSupervisionAudit();
    }

    /// <summary>Maps the endpoints of the room.</summary>
    public static IEndpointRouteBuilder MapSupervision(this IEndpointRouteBuilder endpoints)
    {
        var supervision = endpoints.MapGroup("/api/supervision").WithTags("Supervision");
        IssuesEndpoint.Map(supervision);
        NoticesEndpoint.Map(supervision);
        supervision.MapGet("/issues/{number}/evidence/{hash}", ReadEvidence.Handle).WithName("ReadEvidence").RequirePermission(Permissions.ViewIssues);
        return endpoints;
    }
}
