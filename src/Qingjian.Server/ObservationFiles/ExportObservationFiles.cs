using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.ObservationFiles;

/// <summary>Writes observations of a server that is not running into a folder, whole or not at all.</summary>
internal static class ExportObservationFiles
{
    private const string Who = "system";

    /// <param name="server">Where the data lie.</param>
    /// <param name="selection">What is to be written.</param>
    /// <param name="target">The folder of the files; must not be there yet.</param>
    /// <param name="report">Is told after each question.</param>
    /// <param name="cancel">Ends it between two questions; nothing is left behind.</param>
    /// <returns>The manifest, or what is wrong with the selection, by field.</returns>
    /// <exception cref="IOException">The folder is there already or cannot be written.</exception>
    public static async Task<(ExportManifest? Manifest, IReadOnlyDictionary<string, string[]> Errors)> RunAsync(
        ServerOptions server, ExportSelection selection, string target, Action<ExportProgress> report, CancellationToken cancel)
    {
        await using var app = QingjianHost.Build(server);
        await QingjianHost.PrepareAsync(app, cancel);
        await using var work = app.Services.CreateAsyncScope();
        var export = work.ServiceProvider.GetRequiredService<ObservationExport>();
        var errors = export.Check(selection, Scope.Everything);
        if (errors.Count > 0)
            return (null, errors);
        export.Record(work.ServiceProvider.GetRequiredService<AuditTrail>(), Who, Path.GetFileName(target), selection);
        await work.ServiceProvider.GetRequiredService<QingjianDb>().SaveChangesAsync(cancel);
        // What the last run received but had not yet sorted in is in the export too.
        await app.Services.GetRequiredService<ArchiveCatchUp>().RunAsync(_ => { }, cancel);
        return (await WriteAsync(export, selection, target, report, cancel), errors);
    }

    // Written beside and renamed: whoever finds the folder finds every file whole.
    private static async Task<ExportManifest> WriteAsync(
        ObservationExport export, ExportSelection selection, string target, Action<ExportProgress> report, CancellationToken cancel)
    {
        var partial = $"{target}.{Guid.CreateVersion7():N}.partial";
        try
        {
            var manifest = await export.RunAsync(Scope.Everything, selection, Who, partial, report, cancel);
            Directory.Move(partial, target);
            return manifest;
        }
        finally
        {
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
        }
    }
}
