using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Runs the lines that are on, each on its own; a line that changed is begun again from where its log says.</summary>
internal sealed class Forwarder(
    IServiceScopeFactory services, Journal journal, StationDirectory directory, IOptions<ArchiveOptions> archive, TimeProvider time, ILogger<Forwarder> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<int, LineStatus> _statuses = new();
    private readonly Dictionary<int, (int Version, CancellationTokenSource Stop, Task Run)> _running = [];

    /// <summary>How a line stands; one that was never on in this process has an empty state.</summary>
    public LineStatus StatusOf(int lineId) => _statuses.GetOrAdd(lineId, _ => new());

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped the reading is logged; the lines that run go on.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await BringUpToDateAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.ForwardingUnread(failure);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        foreach (var id in _running.Keys.ToList())
            await StopAsync(id);
    }

    private async Task BringUpToDateAsync(CancellationToken stop)
    {
        IReadOnlyList<(int Version, LinePlan Plan)> plans;
        await using (var work = services.CreateAsyncScope())
            plans = await work.ServiceProvider.GetRequiredService<LoadPlans>().HandleAsync(stop);
        foreach (var id in _running.Where(one => one.Value.Run.IsCompleted || !plans.Any(plan => plan.Plan.Id == one.Key && plan.Version == one.Value.Version))
            .Select(one => one.Key).ToList())
            await StopAsync(id);
        foreach (var (version, plan) in plans.Where(one => !_running.ContainsKey(one.Plan.Id)))
        {
            var ending = new CancellationTokenSource();
            _running[plan.Id] = (version, ending, Task.Run(() => RunAsync(plan, ending.Token), CancellationToken.None));
        }
    }

    private async Task StopAsync(int id)
    {
        if (!_running.Remove(id, out var line))
            return;
        await line.Stop.CancelAsync();
        await line.Run;
        line.Stop.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped the line is logged and shown; it is begun again.")]
    private async Task RunAsync(LinePlan plan, CancellationToken stop)
    {
        var status = StatusOf(plan.Id);
        try
        {
            var folder = Path.Combine(archive.Value.Shared, "forwarding", plan.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            using var deliveries = await DeliveryLog.OpenAsync(folder, journal.LastPosition, time.GetUtcNow(), stop);
            status.Log = deliveries;
            using var source = new FrameSource(plan, journal, directory, deliveries, time);
            await new LineRunner(plan, source, deliveries, status, time, log) { OrdersDone = DoneAsync }.RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Paused, changed, or the server stops.
        }
        catch (Exception failure)
        {
            status.Fails(LineFault.Disk, failure.Message, time.GetUtcNow());
            log.ForwardingStopped(failure, plan.Id);
            await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DoneAsync(IReadOnlyCollection<int> orders)
    {
        await using var work = services.CreateAsyncScope();
        var now = time.GetUtcNow();
        await work.ServiceProvider.GetRequiredService<QingjianDb>().Set<ForwardingEvent>().Where(one => orders.Contains(one.Id) && one.DoneUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.DoneUtc, now), CancellationToken.None);
    }
}
