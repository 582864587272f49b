using System.Text.Json;
using Qingjian.Archive;
using Qingjian.Server.Databases;

namespace Qingjian.Server.Backups;

/// <summary>Makes a backup of a data folder while a server works on it (备份). Each part is copied at a moment of its own; their order
/// makes them fit together: the record covers no more than the database knows of, and the database no more than the journal
/// holds. A journal in a database comes out as segment files: the archive is the same wherever the journal lies.</summary>
/// <param name="data">The data folder.</param>
/// <param name="time">The clock.</param>
/// <param name="journalDatabase">Connection string of the journal, or null when it lies in the folder.</param>
internal sealed class Backup(DataFolder data, TimeProvider time, string? journalDatabase = null)
{
    private const int MostAttempts = 3;

    /// <exception cref="BackupRefusedException">The folder, or the place of the archive, is not what it must be.</exception>
    public async Task<BackupResult> RunAsync(string file, bool withoutDatabase, CancellationToken cancel)
    {
        Check(file, withoutDatabase);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteAsync(file, withoutDatabase, cancel);
            }
            // The segment in which the journal must be cut was compressed meanwhile; the next attempt begins behind it.
            catch (InvalidOperationException) when (attempt < MostAttempts)
            {
            }
        }
    }

    private void Check(string file, bool withoutDatabase)
    {
        CheckJournal();
        if (File.Exists(file))
            throw new BackupRefusedException($"'{file}' exists. A backup replaces nothing: give another name.");
        if (data.Roots.Any(root => file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            throw new BackupRefusedException($"'{file}' lies in the data folder, which it is to be a copy of: give a place outside.");
        if (!withoutDatabase && !File.Exists(data.Database))
            throw new BackupRefusedException($"'{data.Path}' has no {EmbeddedDatabase.FileName}. With business data in PostgreSQL, run pg_dump first and then this with --without-database.");
    }

    private void CheckJournal()
    {
        if (journalDatabase is null && !Directory.Exists(data.Journal))
            throw new BackupRefusedException(data.WithoutJournal);
        if (journalDatabase is null)
            return;
        if (data.JournalId is not { } known)
            throw new BackupRefusedException($"'{data.Path}' does not belong to a journal in a database: give the data folder of a server that works with Archive:JournalDatabase, or leave the setting out.");
        if (DatabaseJournal.Id(journalDatabase).ToString() is var found && found != known)
            throw new BackupRefusedException($"'{data.Path}' belongs to journal {known}; the database of Archive:JournalDatabase holds journal {found}. Name the right one.");
    }

    private async Task<BackupResult> WriteAsync(string file, bool withoutDatabase, CancellationToken cancel)
    {
        await using var writer = new BackupWriter(file, time.GetUtcNow());
        var record = await AddRecordAsync(writer, cancel);
        // An event that is in the journal already is known to the database that is copied after this.
        var floor = journalDatabase is null ? JournalSnapshot.NewestSegment(data.Journal) : JournalEnd.Read(data.Journal, journalDatabase).Position + 1;
        var (tables, tried) = withoutDatabase ? ([], null) : await AddDatabaseAsync(writer, floor, cancel);
        var entries = await AddJournalAsync(writer, file, floor, tried, cancel);
        foreach (var (name, path) in data.PlainFiles())
            await writer.AddFileAsync(name, path, cancel);
        var files = writer.Files.Count;
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, ProgramVersion.Text, time.GetUtcNow(), entries, record, tables, writer.Files);
        await writer.CompleteAsync(manifest, cancel);
        return new BackupResult(file, new FileInfo(file).Length, entries, record, files, tables);
    }

    private async Task<long> AddRecordAsync(BackupWriter writer, CancellationToken cancel)
    {
        // Before the checkpoint, which covers all of them then.
        foreach (var file in (Directory.Exists(data.Witnessed) ? Directory.GetFiles(data.Witnessed) : []).Where(file => Path.GetExtension(file).Length == 0).Order())
            await writer.AddFileAsync($"record/witnessed/{Path.GetFileName(file)}", file, cancel);
        var record = RecordSnapshot.Open(data.Record);
        if (record.Size == 0)
            return 0;
        foreach (var (tile, hashes) in record.Tiles())
            await writer.AddAsync($"record/{tile}", hashes, cancel);
        await writer.AddAsync("record/checkpoint", record.Checkpoint, cancel);
        return record.Size;
    }

    private async Task<(SortedDictionary<string, long> Tables, HashSet<Guid> Tried)> AddDatabaseAsync(BackupWriter writer, long floor, CancellationToken cancel)
    {
        var copy = Path.Combine(Directory.CreateTempSubdirectory("qingjian-backup-").FullName, EmbeddedDatabase.FileName);
        try
        {
            using (var live = EmbeddedDatabase.Open(data.Database))
                live.CopyTo(copy);
            SortedDictionary<string, long> tables;
            HashSet<Guid> tried;
            using (var database = EmbeddedDatabase.Open(copy))
                (tables, tried) = (database.Counts(), database.EventsTried(floor));
            await writer.AddFileAsync(EmbeddedDatabase.FileName, copy, cancel);
            return (tables, tried);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
        }
    }

    // Up to before the first event that the copied database does not know to be under way: it would stand in the journal twice
    // after the restore, or without its row. Everything that the copied database knows of lies before it.
    private async Task<long> AddJournalAsync(BackupWriter writer, string file, long floor, HashSet<Guid>? tried, CancellationToken cancel)
    {
        using IJournalSnapshot journal = journalDatabase is null ? JournalSnapshot.Open(data.Journal) : DatabaseJournal.Open(journalDatabase, file + ".segment");
        var unknown = tried is null ? null : journal.Find(floor, entry => entry.Kind is EntryKind.Decision or EntryKind.IssueEvent or EntryKind.CommandEvent or EntryKind.Retention or EntryKind.SampleEvent && !tried.Contains(EventOf(entry)));
        foreach (var segment in journal.CutAfter(unknown - 1 ?? journal.LastPosition))
            await writer.AddAsync($"journal/{segment.Name}", segment.Length, (target, offset) => segment.Read(target.Span, offset), cancel);
        return journal.LastPosition;
    }

    private static Guid EventOf(in JournalEntry entry)
    {
        using var json = JsonDocument.Parse(entry.Payload);
        return json.RootElement.GetProperty("event").GetGuid();
    }
}
