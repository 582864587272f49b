using System.Formats.Tar;
using System.Security.Cryptography;
using Qingjian.Archive;
using Qingjian.Server.Databases;

namespace Qingjian.Server.Backups;

/// <summary>Brings a backup back into an empty folder (恢复), and keeps it only when every file is what the manifest says.</summary>
/// <param name="data">The folder.</param>
/// <param name="journalDatabase">Connection string of an empty database that takes the journal; null: it becomes files in the folder.</param>
internal sealed class Restore(DataFolder data, string? journalDatabase = null)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="BackupRefusedException">The folder is not empty, or the archive is not whole; the folder is empty again.</exception>
    public async Task<BackupResult> RunAsync(string file, CancellationToken cancel)
    {
        if (!File.Exists(file))
            throw new BackupRefusedException($"'{file}' does not exist.");
        if (data.FirstFull is { } full)
            throw new BackupRefusedException($"'{full}' is not empty. A restore replaces nothing: give an empty or a new folder with {(full == data.Path ? "--data" : "Archive:SharedFolder")}.");
        if (journalDatabase is not null)
            RefuseUnlessEmpty(journalDatabase);
        try
        {
            var (manifest, found) = await ExtractAsync(file, cancel);
            Compare(manifest, found);
            CompareCounts(manifest);
            if (journalDatabase is not null)
                FillDatabase(journalDatabase, manifest.JournalEntries, cancel);
            return new BackupResult(file, new FileInfo(file).Length, manifest.JournalEntries, manifest.RecordSize, found.Count, manifest.Tables);
        }
        catch
        {
            Empty();
            throw;
        }
    }

    private static void RefuseUnlessEmpty(string database)
    {
        try
        {
            DatabaseJournal.RefuseUnlessEmpty(database);
        }
        catch (IOException refused)
        {
            throw new BackupRefusedException(refused.Message);
        }
    }

    // Last: what the database took is not taken back when something else fails.
    private void FillDatabase(string database, long entries, CancellationToken cancel)
    {
        var filled = DatabaseJournal.Fill(data.Path, database, cancel);
        if (filled != entries || JournalEnd.Read(data.Journal, database).Position != entries)
            throw new InvalidDataException($"The database took {filled} entries of {entries}.");
    }

    private async Task<(BackupManifest Manifest, Dictionary<string, BackupFile> Files)> ExtractAsync(string file, CancellationToken cancel)
    {
        BackupManifest? manifest = null;
        var found = new Dictionary<string, BackupFile>(StringComparer.Ordinal);
        try
        {
            await using var archive = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
            await using var tar = new TarReader(archive);
            while (await tar.GetNextEntryAsync(cancellationToken: cancel) is { } entry)
            {
                if (entry.EntryType is not TarEntryType.RegularFile || !IsInside(entry.Name))
                    throw new BackupRefusedException($"'{entry.Name}' in the archive is not a file of a data folder: this is not a backup.");
                if (entry.Name == BackupManifest.Name)
                    manifest = BackupManifest.Parse(await ReadAsync(entry, cancel));
                else if (!found.TryAdd(entry.Name, await WriteAsync(entry, cancel)))
                    throw new BackupRefusedException($"'{entry.Name}' stands in the archive twice.");
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new BackupRefusedException($"'{file}' is not a whole archive: {failure.Message}");
        }
        return (manifest ?? throw new BackupRefusedException($"'{file}' has no {BackupManifest.Name} at its end: it is cut off, or no backup."), found);
    }

    private async Task<BackupFile> WriteAsync(TarEntry entry, CancellationToken cancel)
    {
        var path = Path.Combine(data.RootOf(entry.Name), entry.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        await using var target = new FileStream(path, options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        while (entry.DataStream is { } content && await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        var length = target.Length;
        target.Flush(flushToDisk: true);
        return new BackupFile(entry.Name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<byte[]> ReadAsync(TarEntry entry, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        if (entry.DataStream is { } stream)
            await stream.CopyToAsync(content, cancel);
        return content.ToArray();
    }

    private static void Compare(BackupManifest manifest, Dictionary<string, BackupFile> found)
    {
        foreach (var listed in manifest.Files)
        {
            if (!found.TryGetValue(listed.Name, out var file))
                throw new BackupRefusedException($"'{listed.Name}' is missing from the archive; the manifest lists it.");
            if (file != listed)
                throw new BackupRefusedException($"'{listed.Name}' was changed: SHA-256 {file.Sha256} of {file.Bytes} bytes, the manifest says {listed.Sha256} of {listed.Bytes}.");
        }
        if (found.Keys.Except(manifest.Files.Select(listed => listed.Name)).FirstOrDefault() is { } extra)
            throw new BackupRefusedException($"'{extra}' is in the archive, the manifest does not list it.");
    }

    private void CompareCounts(BackupManifest manifest)
    {
        using (var journal = JournalSnapshot.Open(Directory.CreateDirectory(data.Journal).FullName))
            if (journal.LastPosition != manifest.JournalEntries)
                throw new BackupRefusedException($"The journal has {journal.LastPosition} entries, the manifest says {manifest.JournalEntries}.");
        if (!File.Exists(data.Database))
            return;
        using var database = EmbeddedDatabase.Open(data.Database);
        if (database.Faults() is [var fault, ..])
            throw new BackupRefusedException($"{EmbeddedDatabase.FileName}: {fault}");
        var counts = database.Counts();
        foreach (var (table, rows) in manifest.Tables)
            if (counts.GetValueOrDefault(table, -1) != rows)
                throw new BackupRefusedException($"{EmbeddedDatabase.FileName}: table {table} has {counts.GetValueOrDefault(table)} rows, the manifest says {rows}.");
    }

    // The archive may come from anywhere: nothing of it may land outside the folder.
    private bool IsInside(string name) =>
        name.Length > 0 && !name.Contains('\\', StringComparison.Ordinal)
        && Path.GetFullPath(Path.Combine(data.RootOf(name), name)) == Path.Combine(data.RootOf(name), name.Replace('/', Path.DirectorySeparatorChar));

    private void Empty()
    {
        foreach (var root in data.Roots.Where(Directory.Exists))
        {
            foreach (var folder in Directory.EnumerateDirectories(root))
                Directory.Delete(folder, recursive: true);
            foreach (var file in Directory.EnumerateFiles(root))
                File.Delete(file);
        }
    }
}
