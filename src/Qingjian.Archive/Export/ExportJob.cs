using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qingjian.Kernel;

namespace Qingjian.Archive.Export;

/// <summary>Writes the exports that were asked for, one after another. What is to be done stands in the table: an export that a
/// stop of the server interrupted begins again from the start.</summary>
internal sealed class ExportJob(IServiceScopeFactory services, IOptions<ArchiveOptions> options, ServerCluster cluster, TimeProvider time, ILogger<ExportJob> log) : BackgroundService
{
    private const string StopNews = "stop-export ";
    private static readonly TimeSpan _round = TimeSpan.FromMinutes(10);
    // Another server of the cluster cannot wake this one.
    private static readonly TimeSpan _sharedRound = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _wake = new(1);
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _stops = new();

    /// <summary>How far the export is that is being written.</summary>
    public ConcurrentDictionary<Guid, ExportProgress> Progress { get; } = new();

    /// <summary>Something waits.</summary>
    public void Wake() => _wake.Release();

    /// <summary>Stops it after the question that is being asked, on whichever server of the cluster it is written.</summary>
    public async Task StopAsync(Guid id)
    {
        if (_stops.TryGetValue(id, out var stop))
            await stop.CancelAsync();
        else
            await cluster.TellAsync(StopNews + id, CancellationToken.None);
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    /// <summary>Takes the oldest export that waits; false when none does.</summary>
    public async Task<bool> RunNextAsync(CancellationToken stoppingToken)
    {
        await using var work = services.CreateAsyncScope();
        var db = work.ServiceProvider.GetRequiredService<QingjianDb>();
        // Running without being run here: an earlier process began it.
        var order = await db.Set<ExportOrder>().Where(one => one.Phase == ExportPhase.Waiting || one.Phase == ExportPhase.Running)
            .OrderBy(one => one.AskedUtc).FirstOrDefaultAsync(stoppingToken);
        if (order is null)
            return false;
        order.Phase = ExportPhase.Running;
        await db.SaveChangesAsync(stoppingToken);
        await RunAsync(work.ServiceProvider.GetRequiredService<ObservationExport>(), order, stoppingToken);
        await db.SaveChangesAsync(CancellationToken.None);
        return true;
    }

    /// <summary>Removes the files of exports that were kept long enough.</summary>
    public async Task RemoveOldAsync(CancellationToken cancellationToken)
    {
        await using var work = services.CreateAsyncScope();
        var db = work.ServiceProvider.GetRequiredService<QingjianDb>();
        var now = time.GetUtcNow();
        foreach (var id in await db.Set<ExportOrder>().Where(order => order.Phase == ExportPhase.Done && order.KeptUntilUtc < now).Select(order => order.Id).ToListAsync(cancellationToken))
            await ExportFiles.RemoveAsync(db, ExportFiles.FolderOf(options.Value, id), id, cancellationToken);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ended the round is logged; what waits is tried again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        cluster.Heard += Hear;
        using var deaf = stoppingToken.Register(() => cluster.Heard -= Hear);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RemoveOldAsync(stoppingToken);
                while (await RunNextAsync(stoppingToken))
                {
                }
                await _wake.WaitAsync(cluster.IsShared ? _sharedRound : _round, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.ExportRoundFailed(failure);
                await Task.Delay(_round, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Hear(string news)
    {
        if (news.StartsWith(StopNews, StringComparison.Ordinal) && Guid.TryParse(news.AsSpan(StopNews.Length), out var id) && _stops.TryGetValue(id, out var stop))
            stop.Cancel();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ended the export is logged and shown; the next one goes on.")]
    private async Task RunAsync(ObservationExport export, ExportOrder order, CancellationToken stoppingToken)
    {
        var folder = ExportFiles.FolderOf(options.Value, order.Id);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        _stops[order.Id] = stop;
        try
        {
            ExportFiles.Clear(folder);
            var manifest = await export.RunAsync(order.Scope, order.ReadSelection(), order.AskedBy, folder, progress => Note(order.Id, folder, progress), stop.Token);
            (order.Phase, order.Rows, order.Bytes) = (ExportPhase.Done, manifest.Rows, manifest.Files.Sum(file => file.Bytes));
            order.KeptUntilUtc = time.GetUtcNow() + options.Value.ExportKept;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start begins it again.
            ExportFiles.Clear(folder);
            return;
        }
        catch (OperationCanceledException)
        {
            order.Phase = ExportPhase.Cancelled;
            ExportFiles.Clear(folder);
        }
        catch (Exception failure)
        {
            log.ExportFailed(order.Id, failure);
            order.Phase = ExportPhase.Failed;
            order.Failure = failure.Message.Length <= ExportOrderMap.MostFailure ? failure.Message : failure.Message[..ExportOrderMap.MostFailure];
            ExportFiles.Clear(folder);
        }
        finally
        {
            _stops.TryRemove(order.Id, out _);
            Progress.TryRemove(order.Id, out _);
        }
        order.EndedUtc = time.GetUtcNow();
    }

    private void Note(Guid id, string folder, ExportProgress progress)
    {
        Progress[id] = progress;
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace >> 20;
        if (free < options.Value.ExportLeavesMegabytes)
            throw new IOException($"{free} MB of the disk are free; an export leaves {options.Value.ExportLeavesMegabytes} MB (Archive:ExportLeavesMegabytes) to what arrives. Choose a smaller selection or make room.");
    }
}
