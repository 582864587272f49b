using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Archive.Export;

/// <summary>Where the files of exports lie, and their end.</summary>
internal static class ExportFiles
{
    /// <summary>Every name that a file of an export can have.</summary>
    public static IReadOnlyList<string> Names { get; } = ["observations.csv", "observations.parquet", ExportManifest.FileName];

    public static string FolderOf(ArchiveOptions options, Guid id) => Path.Combine(options.Shared, "exports", id.ToString());

    /// <summary>Removes the files and says so in the row.</summary>
    public static async Task RemoveAsync(QingjianDb db, string folder, Guid id, CancellationToken cancellationToken)
    {
        Clear(folder);
        await db.Set<ExportOrder>().Where(order => order.Id == id && order.Phase == ExportPhase.Done)
            .ExecuteUpdateAsync(set => set.SetProperty(order => order.Phase, ExportPhase.Gone), cancellationToken);
    }

    public static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
