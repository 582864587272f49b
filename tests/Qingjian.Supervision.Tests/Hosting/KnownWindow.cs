using Qingjian.Supervision.Issues;
using Qingjian.Supervision.Verification;

namespace Qingjian.Supervision.Tests.Hosting;

/// <summary>What findings and series say, as a test says.</summary>
internal sealed class KnownWindow : IWindowView
{
    public WindowAnswer Answer { get; set; } = new(24, 24, "test-1", []);

    public Task<WindowAnswer> LookAsync(IssueRow issue, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken) =>
        Task.FromResult(Answer);
}
