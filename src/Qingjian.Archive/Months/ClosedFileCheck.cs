using System.Security.Cryptography;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.Months;

/// <summary>Reads closed files again, one each time, so that each is compared with its hash at least once in <see cref="Every"/>: a disk
/// that loses bits says nothing by itself.</summary>
internal sealed class ClosedFileCheck(IObservationStore store, TimeProvider time)
{
    public static readonly TimeSpan Every = TimeSpan.FromDays(30);
    private readonly Dictionary<string, DateTimeOffset> _checked = [];

    /// <summary>Checks the file that was not checked longest, if one is due; its name when it is not what was written, else null.</summary>
    public async Task<string?> RunNextAsync(CancellationToken cancellationToken)
    {
        var (folder, files) = store.Read(view => view.ClosedFiles());
        var due = time.GetUtcNow() - Every;
        var next = files.Where(file => _checked.GetValueOrDefault(file.Name) <= due).MinBy(file => _checked.GetValueOrDefault(file.Name));
        if (next is null)
            return null;
        var path = Path.Combine(folder, next.Name);
        var found = await HashAsync(path, cancellationToken);
        _checked[next.Name] = time.GetUtcNow();
        // A month that was closed again meanwhile has given its older files up.
        return found == next.Sha256 || (found is null && store.Read(view => view.ClosedFiles()).Files.All(file => file.Name != next.Name)) ? null : path;
    }

    private static async Task<string?> HashAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 20, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
