using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qingjian.Kernel;

namespace Qingjian.Supervision.Issues;

/// <summary>Makes look-backs due when their time has come.</summary>
internal sealed class LookBackWatch(IServiceScopeFactory services, TimeProvider time, ILogger<LookBackWatch> log) : BackgroundService
{
    private const int BatchRows = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped the step is logged; what is due stays due and is tried again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var work = services.CreateAsyncScope();
                await StepAsync(work.ServiceProvider, time.GetUtcNow(), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LookBackFailed(failure);
            }
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>How many fell due.</returns>
    public static async Task<int> StepAsync(IServiceProvider work, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var db = work.GetRequiredService<QingjianDb>();
        var due = await db.Set<IssueRow>().AsNoTracking()
            .Where(issue => issue.LookBackUtc <= now && (issue.State == IssueState.Closed || issue.State == IssueState.LookBackPassed))
            .OrderBy(issue => issue.Id).Take(BatchRows).Select(issue => new { issue.Number, issue.Version }).ToListAsync(cancellationToken);
        var desk = work.GetRequiredService<IssueDesk>();
        var fallen = 0;
        foreach (var issue in due)
            fallen += (await desk.ActAsync(issue.Number, new(IssueAction.FallDue, issue.Version), IssueActor.System, cancellationToken)).Succeeded ? 1 : 0;
        return fallen;
    }
}
