using Qingjian.Archive.Postgres;

namespace Qingjian.Archive;

/// <summary>How far a journal reaches, read beside the servers that append to it (日志末端).</summary>
/// <param name="Position">Position of its last entry; 0 when it has none.</param>
/// <param name="ReceivedUtc">When that one was received, or null.</param>
public readonly record struct JournalEnd(long Position, DateTimeOffset? ReceivedUtc)
{
    /// <summary>Reads the end of a journal in a folder, or in a database where one is named.</summary>
    /// <param name="folder">The journal's folder.</param>
    /// <param name="database">Connection string of the journal's database; null or empty: the folder.</param>
    /// <exception cref="IOException">Neither can be read, or what is read is damaged.</exception>
    public static JournalEnd Read(string folder, string? database)
    {
        if (!string.IsNullOrEmpty(database))
            return TableCheck.End(database);
        using var journal = JournalSnapshot.Open(folder);
        return new(journal.LastPosition, journal.LastReceivedUtc);
    }
}
