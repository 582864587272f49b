using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Files;

/// <summary>Uploaded files: each is seen by the account that uploaded it only.</summary>
internal sealed class KeptFiles(QingjianDb db, TimeProvider time)
{
    private const int LongestName = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Keeps a file until it is confirmed; files that nobody confirmed go after a day.</summary>
    public async Task<Guid> KeepAsync(string fileName, byte[] content, string who, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var stale = now - Kept;
        await db.Set<ImportFile>().Where(file => file.Phase == ImportPhase.Waiting && file.UploadedUtc < stale).ExecuteDeleteAsync(cancellationToken);
        var file = new ImportFile { Id = Guid.CreateVersion7(), FileName = NameOf(fileName), Content = content, UploadedBy = who, UploadedUtc = now };
        db.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        return file.Id;
    }

    /// <summary>The file, or null when this account has none such.</summary>
    public Task<ImportFile?> FindAsync(Guid id, string who, CancellationToken cancellationToken) =>
        db.Set<ImportFile>().SingleOrDefaultAsync(file => file.Id == id && file.UploadedBy == who, cancellationToken);

    /// <summary>Whether the account has such a file; its bytes are not read.</summary>
    public Task<bool> HasAsync(Guid id, string who, CancellationToken cancellationToken) =>
        db.Set<ImportFile>().AnyAsync(file => file.Id == id && file.UploadedBy == who, cancellationToken);

    /// <summary>The account's newest files without their bytes.</summary>
    public async Task<IReadOnlyList<ImportFile>> NewestAsync(string who, int most, CancellationToken cancellationToken) =>
        await db.Set<ImportFile>().AsNoTracking().Where(file => file.UploadedBy == who).OrderByDescending(file => file.UploadedUtc).Take(most)
            .Select(file => new ImportFile
            {
                Id = file.Id, FileName = file.FileName, Content = Array.Empty<byte>(), UploadedBy = file.UploadedBy, UploadedUtc = file.UploadedUtc, Phase = file.Phase,
                Rows = file.Rows, Accepted = file.Accepted, RefusedValues = file.RefusedValues, EndedUtc = file.EndedUtc,
            }).ToListAsync(cancellationToken);

    private static string NameOf(string fileName)
    {
        var name = string.Concat(Path.GetFileName(fileName).Where(character => !char.IsControl(character)));
        return name.Length <= LongestName ? name : name[^LongestName..];
    }
}
