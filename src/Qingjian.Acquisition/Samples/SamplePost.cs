using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Qingjian.Acquisition.Samples;

/// <summary>Takes what an end of the process left between the acceptance of a sample and the journal.</summary>
internal sealed class SamplePost(IServiceScopeFactory services, TimeProvider time, ILogger<SamplePost> log) : BackgroundService
{
    // Acceptance takes at once; this is for what was interrupted.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped the turn is logged; samples are rows and are looked at again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await using var work = services.CreateAsyncScope();
                await work.ServiceProvider.GetRequiredService<SampleTurn>().RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.SamplesFailed(failure);
            }
        }
        while (await pace.WaitForNextTickAsync(stoppingToken));
    }
}
