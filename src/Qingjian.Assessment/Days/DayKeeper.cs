using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Qingjian.Assessment.Days;

/// <summary>Keeps the stored days up to date while the server runs.</summary>
internal sealed class DayKeeper(IServiceScopeFactory services, TimeProvider clock, ILogger<DayKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped the step is logged; nothing of it was stored, and it is done again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var work = services.CreateAsyncScope();
                if (await work.ServiceProvider.GetRequiredService<KeepDays>().StepAsync(stoppingToken))
                    continue;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.DaysNotKept(failure);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
