using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qingjian.Acquisition.Intake;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Files;

/// <summary>Takes confirmed files one after another. Progress is in memory; what became of a file is kept with it.</summary>
internal sealed class ImportJob(IServiceScopeFactory services, ImportRows importing, TimeProvider time, ILogger<ImportJob> log) : BackgroundService
{
    private const int MostWaiting = 20;
    private readonly Channel<ImportOrder> _orders = Channel.CreateBounded<ImportOrder>(MostWaiting);
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _stops = new();

    /// <summary>How far the files are that are being taken.</summary>
    public ConcurrentDictionary<Guid, ImportReport> Progress { get; } = new();

    /// <summary>Whether the file is being taken, or waits for it.</summary>
    public bool IsBusyWith(Guid id) => _stops.ContainsKey(id);

    /// <summary>Takes the file when its turn comes; false when too many wait, or it is under way already.</summary>
    public bool TryStart(ImportOrder order)
    {
        if (!_stops.TryAdd(order.Id, new CancellationTokenSource()))
            return false;
        Progress[order.Id] = ImportReport.Empty;
        if (_orders.Writer.TryWrite(order))
            return true;
        Forget(order.Id);
        return false;
    }

    /// <summary>Stops it after the batch that is being taken.</summary>
    public async Task StopAsync(Guid id)
    {
        if (_stops.TryGetValue(id, out var stop))
            await stop.CancelAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var order in _orders.Reader.ReadAllAsync(stoppingToken))
        {
            await RunAsync(order, stoppingToken);
            Forget(order.Id);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ended the import is logged and shown; the next file goes on.")]
    private async Task RunAsync(ImportOrder order, CancellationToken stoppingToken)
    {
        await using var work = services.CreateAsyncScope();
        var db = work.ServiceProvider.GetRequiredService<QingjianDb>();
        var phase = ImportPhase.Failed;
        if (await db.Set<ImportFile>().SingleOrDefaultAsync(one => one.Id == order.Id, stoppingToken) is not { } file)
            return;
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(_stops[order.Id].Token, stoppingToken);
            if (ReadTable.TryRead(file.FileName, file.Content, out _) is { } table)
            {
                await importing.RunAsync(file.FileName, file.Content, table, order.Mapping, order.Sender, report => Progress[order.Id] = report, stop.Token);
                phase = ImportPhase.Done;
            }
        }
        catch (OperationCanceledException)
        {
            phase = stoppingToken.IsCancellationRequested ? ImportPhase.Failed : ImportPhase.Stopped;
        }
        catch (Exception error)
        {
            log.ImportFailed(error, file.FileName);
        }
        await EndAsync(work.ServiceProvider, db, file, phase, order.Sender);
    }

    private async Task EndAsync(IServiceProvider services, QingjianDb db, ImportFile file, ImportPhase phase, Sender sender)
    {
        var report = Progress[file.Id];
        (file.Phase, file.Rows, file.Accepted, file.RefusedValues, file.EndedUtc) = (phase, report.Rows, report.Accepted, report.RefusedValues, time.GetUtcNow());
        file.Report = JsonSerializer.SerializeToUtf8Bytes(report.Refused);
        if (phase == ImportPhase.Done)
            file.Content = [];
        services.GetRequiredService<AuditTrail>().Record(
            sender.Name, IntakeAudit.FileImported, file.FileName, $"{phase}; rows: {file.Rows}; accepted: {file.Accepted}; refused: {file.RefusedValues}", file.EndedUtc.Value);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private void Forget(Guid id)
    {
        if (_stops.TryRemove(id, out var stop))
            stop.Dispose();
        Progress.TryRemove(id, out _);
    }
}
