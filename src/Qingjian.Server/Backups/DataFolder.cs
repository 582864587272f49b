namespace Qingjian.Server.Backups;

/// <summary>Where things lie in a data folder, and which of its files belong into a backup.</summary>
/// <param name="path">The folder.</param>
/// <param name="shared">The folder of what servers of a cluster share (<c>Archive:SharedFolder</c>); null: the same.</param>
internal sealed class DataFolder(string path, string? shared = null)
{
    // What lies in the shared folder where there is one.
    private static readonly string[] _shared = ["keys/", "attachments/", "forwarding/", "record/witnessed/"];
    // Journal, record and database have a way of their own; the observations are built again, and exports were taken out to be downloaded.
    private static readonly string[] _left = ["journal/", "record/", "store/", "exports/"];
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
        ? $"'{path}' has no folder 'journal': its journal lies in a database. Give --set \"Archive:JournalDatabase=…\" as for 'serve'."
        : $"'{path}' is not a data folder: it has no folder 'journal'.";

    public string Record => System.IO.Path.Combine(path, "record");

    public string Keys => System.IO.Path.Combine(Shared, "keys");

    public string Shared => shared ?? path;

    /// <summary>Cosignatures of witnesses.</summary>
    public string Witnessed => System.IO.Path.Combine(Shared, "record", "witnessed");

    public string Store => System.IO.Path.Combine(path, "store");

    public string Database => System.IO.Path.Combine(path, Databases.EmbeddedDatabase.FileName);

    /// <summary>The first of the folders that holds something, or null.</summary>
    public string? FirstFull => Roots.FirstOrDefault(root => Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any());

    public bool IsEmpty => FirstFull is null;

    /// <summary>The folder, and the shared one where that is another.</summary>
    public IEnumerable<string> Roots => shared is null || shared == path ? [path] : [path, shared];

    /// <summary>The folder of the two into which a file of a backup belongs.</summary>
    public string RootOf(string name) => IsShared(name) ? Shared : path;

    /// <summary>Files that are copied as they lie: keys, attachments, and whatever a later version adds.</summary>
    public IEnumerable<(string Name, string Path)> PlainFiles() =>
        from root in Roots
        where Directory.Exists(root)
        from file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        let name = System.IO.Path.GetRelativePath(root, file).Replace(System.IO.Path.DirectorySeparatorChar, '/')
        where RootOf(name) == root && !LiesInInnerRoot(root, file) && !_left.Any(start => name.StartsWith(start, StringComparison.Ordinal))
            && name != Databases.EmbeddedDatabase.FileName && file != JournalMark
            && !_passing.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal))
        orderby name
        select (name, file);

    // A shared folder within the data folder: its files are told once, by their names in it.
    private bool LiesInInnerRoot(string root, string file) =>
        Roots.Any(other => other.Length > root.Length && file.StartsWith(other + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static bool IsShared(string name) => _shared.Any(start => name.StartsWith(start, StringComparison.Ordinal));
}
