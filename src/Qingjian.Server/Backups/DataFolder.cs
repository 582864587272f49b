namespace Qingjian.Server.Backups;

/// <summary>Where things lie in a data folder, and which of its files belong into a backup.</summary>
internal sealed class DataFolder(string path)
{
    private static readonly string[] _passing = [".tmp", ".part", "-wal", "-shm", "-journal"];

    public string Path => path;

    public string Journal => System.IO.Path.Combine(path, "journal");

    /// <summary>The file that names the database's journal to which the folder belongs; the archive leaves it.</summary>
    public string JournalMark => System.IO.Path.Combine(path, "journal-in-database");

    /// <summary>Whether the journal lies in a database.</summary>
    public bool HasJournalInDatabase => File.Exists(JournalMark);

    /// <summary>The journal in a database to which the folder belongs, or null.</summary>
    public string? JournalId => HasJournalInDatabase ? File.ReadAllText(JournalMark).Trim() : null;

    /// <summary>Why there is no folder of a journal.</summary>
    public string WithoutJournal => HasJournalInDatabase
        ? $"'{path}' has no folder 'journal': its journal lies in a database. Save that with pg_dump, and copy '{Keys}'."
        : $"'{path}' is not a data folder: it has no folder 'journal'.";

    public string Record => System.IO.Path.Combine(path, "record");

    public string Keys => System.IO.Path.Combine(path, "keys");

    public string Store => System.IO.Path.Combine(path, "store");

    public string Database => System.IO.Path.Combine(path, Databases.EmbeddedDatabase.FileName);

    public bool IsEmpty => !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any();

    /// <summary>Files that are copied as they lie: keys, attachments, and whatever a later version adds. Not what has a way of its
    /// own (journal, record, database), nor what is built again (store) or was taken out to be downloaded (exports).</summary>
    public IEnumerable<(string Name, string Path)> PlainFiles() =>
        from file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
        let name = System.IO.Path.GetRelativePath(path, file).Replace(System.IO.Path.DirectorySeparatorChar, '/')
        where !name.StartsWith("journal/", StringComparison.Ordinal) && !name.StartsWith("record/", StringComparison.Ordinal)
            && !name.StartsWith("store/", StringComparison.Ordinal) && !name.StartsWith("exports/", StringComparison.Ordinal) && name != Databases.EmbeddedDatabase.FileName
            && !_passing.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal))
        orderby name
        select (name, file);
}
