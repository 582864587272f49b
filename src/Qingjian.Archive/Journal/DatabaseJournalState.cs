using Qingjian.Archive.Postgres;

namespace Qingjian.Archive;

/// <summary>How a journal in a database stands (日志库体检), read beside the servers that append to it; nothing is changed.</summary>
public sealed record DatabaseJournalState
{
    /// <summary>The journal's own name, made with its table; null when there is none.</summary>
    public Guid? Id { get; init; }

    /// <summary>Position of its last entry; 0 when it has none.</summary>
    public long Last { get; init; }

    /// <summary>When the last entry was received, or null.</summary>
    public DateTimeOffset? LastReceivedUtc { get; init; }

    /// <summary>Partitions that belong to the table.</summary>
    public int Partitions { get; init; }

    /// <summary>Entries whose bytes were read and compared with their CRC-32: all of a small journal, stretches of a large one.</summary>
    public long Sampled { get; init; }

    /// <summary>What is wrong; at most <see cref="MostFindings"/>.</summary>
    public IReadOnlyList<DatabaseJournalFinding> Findings { get; init; } = [];

    /// <summary>Settings of the database that decide whether a commit outlives a power cut, by name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The session that has the turn to append, in words; null when nobody has it.</summary>
    public string? Turn { get; init; }

    /// <summary>Names of the servers of a cluster that are up, with commas; empty when none is.</summary>
    public string Servers { get; init; } = "";

    /// <summary>Bytes that table, indexes and large values take on the database's disk.</summary>
    public long Bytes { get; init; }

    /// <summary>Entries received in the day before the last one.</summary>
    public long EntriesOfLastDay { get; init; }

    /// <summary>Most findings that are named.</summary>
    public const int MostFindings = 10;

    /// <summary>Examines the journal of a database. Reads at most about 64 MB of it.</summary>
    /// <param name="database">Connection string.</param>
    /// <exception cref="IOException">The database does not answer.</exception>
    public static DatabaseJournalState Read(string database) => TableCheck.Read(database);
}
