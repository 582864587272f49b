using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;

namespace Qingjian.Supervision;

/// <summary>What this room audits.</summary>
internal static class SupervisionAudit
{
    public const string IssueChanged = "supervision.issue";
    public const string CalendarChanged = "supervision.calendar";

    public static IServiceCollection AddSupervisionAudit(this IServiceCollection services) => services
        .AddAuditKind(new(IssueChanged, "Supervision.Audit.Issue", typeof(SupervisionWords))
        {
            ValueWords = new Dictionary<string, string> { ["state"] = "Supervision.Event." },
        })
        .AddAuditKind(new(CalendarChanged, "Supervision.Audit.Calendar", typeof(SupervisionWords)));
}
