namespace Qingjian.Archive;

/// <summary>What can be wrong with a journal in a database.</summary>
public enum DatabaseJournalFault
{
    /// <summary>There is no journal in the database.</summary>
    Absent,

    /// <summary>The table or a partition is not written to the database's log: a crash would empty it.</summary>
    NotLogged,

    /// <summary>A partition is not part of the table, or not there at all.</summary>
    NoPartition,

    /// <summary>Positions are missing.</summary>
    Missing,

    /// <summary>An entry is not what was written: its length, position or CRC-32 does not fit.</summary>
    Damaged,
}
