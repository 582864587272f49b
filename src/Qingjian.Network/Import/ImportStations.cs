using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.Registration;

namespace Qingjian.Network.Import;

/// <summary>Enters stations from a file: kept, previewed, then confirmed. A row is entered whole or not at all.</summary>
internal sealed class ImportStations(
    QingjianDb db, RegisterNetwork registering, StationDirectory directory, AuditTrail audit, TimeProvider time)
{
    public const int MostMegabytes = 10;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Keeps an uploaded file for its preview; files that nobody confirmed go after a day.</summary>
    public async Task<Guid> KeepAsync(string fileName, byte[] content, string who, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var stale = now - Kept;
        await db.Set<StationFile>().Where(file => file.UploadedUtc < stale).ExecuteDeleteAsync(cancellationToken);
        var file = new StationFile
        {
            Id = Guid.CreateVersion7(), FileName = Path.GetFileName(fileName), Content = content, UploadedBy = who, UploadedUtc = now,
        };
        db.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        return file.Id;
    }

    /// <summary>What would be entered. Null when this user kept no such file.</summary>
    public async Task<ImportReport?> PreviewAsync(Guid id, string who, Scope scope, CancellationToken cancellationToken) =>
        await FindAsync(id, who, cancellationToken) is { } file
            ? await RunAsync(file, who, scope, RegistrationMode.DryRun, cancellationToken)
            : null;

    /// <summary>Enters what can be entered and forgets the file. Null when this user kept no such file.</summary>
    public async Task<ImportReport?> ConfirmAsync(Guid id, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, who, cancellationToken) is not { } file)
            return null;
        db.Remove(file);
        var report = await RunAsync(file, who, scope, RegistrationMode.AcceptedOnly, cancellationToken);
        if (report.FileErrors.Count == 0)
            await directory.ReloadAsync(cancellationToken);
        return report;
    }

    /// <summary>Enters what can be entered, without a preview: nothing of the file is kept.</summary>
    public async Task<ImportReport> EnterAsync(
        string fileName, byte[] content, string who, Scope scope, CancellationToken cancellationToken)
    {
        var file = new StationFile { FileName = Path.GetFileName(fileName), Content = content, UploadedBy = who, UploadedUtc = time.GetUtcNow() };
        var report = await RunAsync(file, who, scope, RegistrationMode.AcceptedOnly, cancellationToken);
        if (report.FileErrors.Count == 0)
            await directory.ReloadAsync(cancellationToken);
        return report;
    }

    private async Task<ImportReport> RunAsync(
        StationFile file, string who, Scope scope, RegistrationMode mode, CancellationToken cancellationToken)
    {
        var sheet = StationSheet.Read(file.Content, file.FileName);
        if (sheet.Errors.Count > 0)
            return new(file.FileName, 0, 0, [], sheet.Errors);
        var refused = new List<RefusedRow>();
        var read = Read(sheet, refused);
        if (mode == RegistrationMode.AcceptedOnly)
            audit.Record(who, NetworkAudit.Imported, file.FileName, $"rows: {sheet.Rows.Count}; unreadable: {refused.Count}", time.GetUtcNow());
        var network = new NewNetwork([], [], [.. read.Select(row => row.Station)]);
        var result = await registering.HandleAsync(network, who, scope, mode, cancellationToken);
        refused.AddRange(RowsOf(result, read));
        var refusedRows = refused.Select(row => row.Row).Distinct().Count();
        return new(file.FileName, sheet.Rows.Count - refusedRows, refusedRows, [.. refused.OrderBy(row => row.Row)], []);
    }

    private static List<(int Row, NewStation Station)> Read(StationSheet sheet, List<RefusedRow> refused)
    {
        var read = new List<(int Row, NewStation Station)>();
        foreach (var (row, draft) in sheet.Rows)
        {
            var errors = new FieldErrors();
            if (StationDraftReading.Read(draft, errors) is { } station)
                read.Add((row, station));
            refused.AddRange(errors.Select(error => new RefusedRow(row, draft.Code, error)));
        }
        return read;
    }

    // Two rows may have one code: the refused one of them is found by the station itself, not by its code.
    private static IEnumerable<RefusedRow> RowsOf(RegistrationResult result, List<(int Row, NewStation Station)> read) =>
        result.Refused.SelectMany(item => item.Errors.Select(error => new RefusedRow(read[item.Index].Row, item.Code, error)));

    private Task<StationFile?> FindAsync(Guid id, string who, CancellationToken cancellationToken) =>
        db.Set<StationFile>().SingleOrDefaultAsync(file => file.Id == id && file.UploadedBy == who, cancellationToken);
}
