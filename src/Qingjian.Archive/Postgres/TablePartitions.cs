using System.Globalization;
using Npgsql;

namespace Qingjian.Archive.Postgres;

/// <summary>The partitions of a journal's table, compared with what its positions need: each one part of the table, filled from its
/// first position to its last.</summary>
internal sealed class TablePartitions
{
    private const string Attached = "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'archive_journal'::regclass";
    // Of the same schema: another journal may lie in another one.
    private const string Named = """
        select relname from pg_class where relkind = 'r' and relname ~ '^archive_journal_[0-9]{13}$'
            and relnamespace = (select relnamespace from pg_class where oid = 'archive_journal'::regclass)
        """;

    private readonly NpgsqlConnection _connection;
    private readonly HashSet<string> _attached;

    public TablePartitions(NpgsqlConnection connection) => (_connection, _attached) = (connection, Names(connection, Attached));

    public int Count => _attached.Count;

    public IEnumerable<DatabaseJournalFinding> Faults(long last)
    {
        foreach (var loose in Names(_connection, Named).Except(_attached).Order())
            yield return new(DatabaseJournalFault.NoPartition, $"{loose} was taken out of the table");
        for (var first = 0L; first <= last && last > 0; first += JournalTable.PartitionEntries)
        {
            var (from, until) = (Math.Max(first, 1), Math.Min(first + JournalTable.PartitionEntries - 1, last));
            if (!_attached.Contains(JournalTable.PartitionName(first)))
                yield return new(DatabaseJournalFault.NoPartition, Text($"{JournalTable.PartitionName(first)} is not part of the table: positions {from} to {until}"));
            else if (Ends(from, until) is not ({ } lowest, { } highest))
                yield return new(DatabaseJournalFault.Missing, Text($"positions {from} to {until}"));
            else
            {
                if (lowest > from)
                    yield return new(DatabaseJournalFault.Missing, Text($"positions {from} to {lowest - 1}"));
                if (highest < until)
                    yield return new(DatabaseJournalFault.Missing, Text($"positions {highest + 1} to {until}"));
            }
        }
    }

    private (long? Lowest, long? Highest) Ends(long from, long until)
    {
        using var command = _connection.Command("select min(position), max(position) from archive_journal where position between $1 and $2", from, until);
        using var rows = command.ExecuteReader();
        rows.Read();
        return rows.IsDBNull(0) ? default : (rows.GetInt64(0), rows.GetInt64(1));
    }

    private static HashSet<string> Names(NpgsqlConnection connection, string sql)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var command = connection.Command(sql);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            names.Add(rows.GetString(0));
        return names;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
