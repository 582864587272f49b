using Qingjian.Archive.Postgres;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive;

/// <summary>Takes the entries of a journal out of a database as segment files, and puts such files into one (日志库迁移). By the two a
/// journal goes from files into a database, and back.</summary>
public static class DatabaseJournal
{
    /// <summary>The journal as it stands now, to its last durable entry. Segments are made one by one in a scratch file.</summary>
    /// <param name="database">Connection string.</param>
    /// <param name="scratch">Path of a file that is made, and removed at the end; it grows to about the size of one compressed segment.</param>
    /// <exception cref="IOException">The database does not answer, or has no journal.</exception>
    public static IJournalSnapshot Open(string database, string scratch) => new TableSnapshot(database, scratch);

    /// <summary>The journal's own name, made with its table.</summary>
    /// <param name="database">Connection string.</param>
    /// <exception cref="IOException">The database does not answer, or has no journal.</exception>
    public static Guid Id(string database) => TableCheck.Id(database);

    /// <summary>Refuses a database whose journal has entries; one that has no journal yet is empty.</summary>
    /// <param name="database">Connection string.</param>
    /// <exception cref="IOException">The database does not answer, or its journal has entries.</exception>
    public static void RefuseUnlessEmpty(string database)
    {
        if (TableCheck.Count(database) is > 0 and var last)
            throw TableFill.NotEmpty(database, last);
    }

    /// <summary>Moves the journal of a data folder into an empty database: all of it in one transaction; then the folder remembers the
    /// database's journal as its own, and its files go. Ended before the transaction is, it leaves the database as it was.</summary>
    /// <param name="dataFolder">The data folder, which no server has open.</param>
    /// <param name="database">Connection string.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The number of entries.</returns>
    /// <exception cref="IOException">The database does not answer, its journal has entries, or a server works with it.</exception>
    public static long Fill(string dataFolder, string database, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(dataFolder, "journal");
        using var snapshot = JournalSnapshot.Open(folder);
        JournalHome.Mark(dataFolder, TableFill.Run(database, snapshot, cancellationToken));
        Directory.Delete(folder, recursive: true);
        return snapshot.LastPosition;
    }
}
