using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Status;

/// <summary>The rebuild of the projections as a long job: one at a time, asked for and stopped by a person, each of it in
/// the audit. Its progress is in <see cref="ProjectionStatus.Rebuild"/>.</summary>
internal sealed class RebuildJob(
    ArchiveRebuild rebuild, ProjectionStatus status, IServiceScopeFactory services, TimeProvider time, ILogger<RebuildJob> log) : BackgroundService
{
    private readonly Channel<string> _asked = Channel.CreateBounded<string>(1);
    private readonly Lock _gate = new();
    private CancellationTokenSource _stop = new();
    private bool _busy;

    /// <summary>Where the last rebuild that was asked for is.</summary>
    public RebuildPhase Phase { get; private set; }

    /// <summary>A rebuild runs: one asked for, or one that an earlier process began.</summary>
    public bool IsRunning
    {
        get
        {
            lock (_gate)
                return _busy || status.Rebuild is not null;
        }
    }

    /// <summary>A rebuild was begun and stopped: the next one goes on with it.</summary>
    public bool IsUnfinished => rebuild.IsUnfinished;

    /// <summary>Asks for a rebuild; false when one runs already. It is in the audit before it begins.</summary>
    public async Task<bool> StartAsync(string who)
    {
        lock (_gate)
        {
            if (_busy || status.Rebuild is not null)
                return false;
            (_busy, _stop) = (true, new CancellationTokenSource());
        }

        try
        {
            await RecordAsync(who, SystemAudit.RebuildStarted, "");
        }
        catch
        {
            End(Phase);
            throw;
        }

        Phase = RebuildPhase.Running;
        return _asked.Writer.TryWrite(who);
    }

    /// <summary>Stops the rebuild that was asked for; false when none runs.</summary>
    public async Task<bool> StopByAsync(string who)
    {
        CancellationTokenSource stop;
        lock (_gate)
        {
            if (!_busy)
                return false;
            stop = _stop;
        }

        await RecordAsync(who, SystemAudit.RebuildStopped, "");
        await stop.CancelAsync();
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var who in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            var began = time.GetTimestamp();
            var phase = await RunAsync(stoppingToken);
            if (stoppingToken.IsCancellationRequested)
                return;
            End(phase);
            await RecordAsync(who, SystemAudit.RebuildEnded, $"{phase}; {time.GetElapsedTime(began).TotalSeconds:F0} s");
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped the rebuild is logged and shown; what is read goes on as it is.")]
    private async Task<RebuildPhase> RunAsync(CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, stoppingToken);
        try
        {
            await rebuild.RunAsync(stop.Token);
            return RebuildPhase.Done;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return RebuildPhase.Stopped;
        }
        catch (Exception error)
        {
            log.RebuildFailed(error);
            return RebuildPhase.Failed;
        }
    }

    private void End(RebuildPhase phase)
    {
        lock (_gate)
        {
            Phase = phase;
            _busy = false;
            _stop.Dispose();
        }
    }

    private async Task RecordAsync(string who, string what, string details)
    {
        await using var work = services.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AuditTrail>().Record(who, what, "archive", details, time.GetUtcNow());
        await work.ServiceProvider.GetRequiredService<QingjianDb>().SaveChangesAsync(CancellationToken.None);
    }
}
