using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Qingjian.Kernel;

namespace Qingjian.Archive.Export;

/// <summary>The exports that an account asked for; nobody else sees them. One per unit of work.</summary>
internal sealed class ExportOrders(QingjianDb db, AuditTrail audit, ObservationExport export, ExportJob job, IOptions<ArchiveOptions> options, TimeProvider time)
{
    /// <summary>Exports of one account that may wait or run at once.</summary>
    public const int MostAtOnce = 5;

    public const int Shown = 50;

    /// <summary>Asks for an export; it runs in the background. Audited here, before the first byte leaves.</summary>
    /// <returns>The export, or what is wrong with the selection.</returns>
    public async Task<(ExportOrder? Order, IReadOnlyDictionary<string, string[]> Errors)> AskAsync(
        ExportSelection selection, Scope scope, string who, CancellationToken cancellationToken)
    {
        if (export.Check(selection, scope) is { Count: > 0 } errors)
            return (null, errors);
        var open = await db.Set<ExportOrder>().CountAsync(order => order.AskedBy == who && (order.Phase == ExportPhase.Waiting || order.Phase == ExportPhase.Running), cancellationToken);
        if (open >= MostAtOnce)
            return (null, new Dictionary<string, string[]> { [""] = [$"{open} of your exports wait or run; at most {MostAtOnce} may. Wait for one, or stop one."] });
        var now = time.GetUtcNow();
        var order = new ExportOrder
        {
            Id = Guid.CreateVersion7(now), AskedBy = who, AskedUtc = now, RegionPath = scope.RegionPath, OperatorId = scope.OperatorId,
            Selection = JsonSerializer.Serialize(selection, ObservationExport.Json),
        };
        db.Add(order);
        export.Record(audit, who, order.Id.ToString(), selection);
        await db.SaveChangesAsync(cancellationToken);
        job.Wake();
        return (order, new Dictionary<string, string[]>());
    }

    /// <summary>The account's newest exports.</summary>
    public async Task<IReadOnlyList<ExportOrder>> NewestAsync(string who, CancellationToken cancellationToken) =>
        await db.Set<ExportOrder>().AsNoTracking().Where(order => order.AskedBy == who).OrderByDescending(order => order.AskedUtc).Take(Shown).ToListAsync(cancellationToken);

    public Task<ExportOrder?> FindAsync(Guid id, string who, CancellationToken cancellationToken) =>
        db.Set<ExportOrder>().AsNoTracking().SingleOrDefaultAsync(order => order.Id == id && order.AskedBy == who, cancellationToken);

    /// <summary>Stops an export that waits or runs, or removes the files of one that is done; false when there is none such.</summary>
    public async Task<bool> EndAsync(Guid id, string who, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, who, cancellationToken) is not { } order)
            return false;
        if (order.Phase == ExportPhase.Waiting)
            await db.Set<ExportOrder>().Where(one => one.Id == id && one.Phase == ExportPhase.Waiting)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Phase, ExportPhase.Cancelled), cancellationToken);
        else if (order.Phase == ExportPhase.Done)
            await ExportFiles.RemoveAsync(db, FolderOf(id), id, cancellationToken);
        await job.StopAsync(id);
        return true;
    }

    /// <summary>A file of a finished export, or null: only the names that its manifest has.</summary>
    public async Task<FileInfo?> FileAsync(Guid id, string name, string who, CancellationToken cancellationToken) =>
        await FindAsync(id, who, cancellationToken) is { Phase: ExportPhase.Done } && ExportFiles.Names.Contains(name)
        && new FileInfo(Path.Combine(FolderOf(id), name)) is { Exists: true } file ? file : null;

    public IReadOnlyList<FileInfo> FilesOf(ExportOrder order) => order.Phase != ExportPhase.Done ? []
        : [.. ExportFiles.Names.Select(name => new FileInfo(Path.Combine(FolderOf(order.Id), name))).Where(file => file.Exists)];

    private string FolderOf(Guid id) => ExportFiles.FolderOf(options.Value, id);
}
