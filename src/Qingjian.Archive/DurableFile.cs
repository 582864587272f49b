using Qingjian.Archive.Segments;

namespace Qingjian.Archive;

/// <summary>Files that survive a power cut once they are written.</summary>
public static class DurableFile
{
    /// <summary>Writes a file whole or not at all: under another name first, synced, renamed, its directory synced. The folder is
    /// made when absent; a file of that name is replaced.</summary>
    /// <param name="path">Where it shall stand.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Ends the writing; nothing stands at the path then.</param>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        MakeFolder(folder);
        var draft = path + "." + Guid.CreateVersion7().ToString("N") + ".part";
        await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
        {
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
        DirectorySync.Flush(folder);
    }

    // A new folder is an entry of its parent, which must be durable too.
    internal static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } parent)
            return;
        MakeFolder(parent);
        Directory.CreateDirectory(folder);
        DirectorySync.Flush(parent);
    }
}
