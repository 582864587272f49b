using Npgsql;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Postgres;

/// <summary>Looks at the table of a journal from outside, on a session that may only read.</summary>
internal static class TableCheck
{
    private const string Absent = "select to_regclass('archive_journal') is null or to_regclass('archive_journal_id') is null";
    private const string NotLogged = "select coalesce(string_agg(relname, ', ' order by relname), '') from pg_class where oid in (select 'archive_journal'::regclass union select inhrelid from pg_inherits where inhparent = 'archive_journal'::regclass) and relpersistence <> 'p'";
    private const string Size = "select coalesce(sum(pg_total_relation_size(inhrelid)), 0)::bigint from pg_inherits where inhparent = 'archive_journal'::regclass";
    private const string IdOf = "select id from archive_journal_id limit 1";
    private const string Settings = "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')";
    private const string LastHeader = "select position, substr(entry, 1, 52) from archive_journal order by position desc limit 1";
    // The first entry at or behind a position: where one is missing, the next one tells the time as well.
    private const string HeaderAt = "select substr(entry, 1, 52) from archive_journal where position >= $1 order by position limit 1";

    private const string Turn = """
        select coalesce(string_agg(format('%s, session %s from %s since %s', coalesce(nullif(a.application_name, ''), 'unnamed'), a.pid, coalesce(host(a.client_addr), 'its own machine'),
            to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), '; ' order by a.pid), '')
        from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.granted and a.datname = current_database() and l.objsubid = 1
            and ((l.classid::bigint << 32) | l.objid::bigint) = 7810762010011
        """;

    /// <exception cref="IOException">The database does not answer, or has no journal.</exception>
    public static JournalEnd End(string database) => On(database, connection =>
        connection.Read<bool>(Absent) ? throw NoJournal(connection) : End(connection));

    /// <exception cref="IOException">The database does not answer, or has no journal.</exception>
    public static Guid Id(string database) => On(database, connection =>
        connection.Read<bool>(Absent) ? throw NoJournal(connection) : connection.Read<Guid>(IdOf));

    /// <summary>The last position; 0 also where no journal was begun.</summary>
    /// <exception cref="IOException">The database does not answer.</exception>
    public static long Count(string database) => On(database, connection => connection.Read<bool>(Absent) ? 0 : connection.Read<long>(JournalTable.LastPosition));

    /// <exception cref="IOException">The database does not answer.</exception>
    public static DatabaseJournalState Read(string database) => On(database, connection =>
    {
        var state = new DatabaseJournalState { Settings = SettingsOf(connection), Servers = connection.Read<string>(JournalTable.Cluster) };
        if (connection.Read<bool>(Absent))
            return state with { Findings = [new(DatabaseJournalFault.Absent, $"database '{connection.Database}' on {connection.Host} holds no journal")] };
        var end = End(connection);
        var partitions = new TablePartitions(connection);
        var sample = new TableSample(connection);
        List<DatabaseJournalFinding> findings = [.. NotLoggedOf(connection), .. partitions.Faults(end.Position), .. sample.Faults(end.Position)];
        return state with
        {
            Id = connection.Read<Guid>(IdOf),
            Last = end.Position,
            LastReceivedUtc = end.ReceivedUtc,
            Partitions = partitions.Count,
            Sampled = sample.Entries,
            Findings = [.. findings.Distinct().Take(DatabaseJournalState.MostFindings)],
            Turn = connection.Read<string>(Turn) is { Length: > 0 } holder ? holder : null,
            Bytes = connection.Read<long>(Size),
            EntriesOfLastDay = end.ReceivedUtc is { } newest ? end.Position - Before(connection, end.Position, newest.AddDays(-1)) : 0,
        };
    });

    private static IOException NoJournal(NpgsqlConnection connection) => new($"Database '{connection.Database}' on {connection.Host} holds no journal.");

    private static T On<T>(string database, Func<NpgsqlConnection, T> read)
    {
        try
        {
            using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false, CommandTimeout = 60, ApplicationName = "qingjian doctor" }.ConnectionString);
            connection.Open();
            connection.Execute("set default_transaction_read_only = on");
            return read(connection);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or ArgumentException)
        {
            throw new IOException($"The database of the journal (Archive:JournalDatabase) cannot be read: {failure.Message}", failure);
        }
    }

    private static JournalEnd End(NpgsqlConnection connection)
    {
        using var command = connection.Command(LastHeader);
        using var rows = command.ExecuteReader();
        return rows.Read() ? new(rows.GetInt64(0), ReceivedOf((byte[])rows[1])) : default;
    }

    private static Dictionary<string, string> SettingsOf(NpgsqlConnection connection)
    {
        var settings = new Dictionary<string, string>();
        using var command = connection.Command(Settings);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            settings[rows.GetString(0)] = rows.GetString(1);
        return settings;
    }

    private static IEnumerable<DatabaseJournalFinding> NotLoggedOf(NpgsqlConnection connection)
    {
        if (connection.Read<string>(NotLogged) is { Length: > 0 } names)
            yield return new(DatabaseJournalFault.NotLogged, names);
    }

    // The last position that was received before a moment, by halving: entries come in the order of their receipt, but for a clock set back.
    private static long Before(NpgsqlConnection connection, long last, DateTimeOffset moment)
    {
        var (low, high) = (0L, last);
        while (low < high)
        {
            var middle = low + (high - low + 1) / 2;
            using var command = connection.Command(HeaderAt, middle);
            if (command.ExecuteScalar() is byte[] header && ReceivedOf(header) is { } received && received < moment)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    // A header that is damaged tells no time; the sample says so.
    private static DateTimeOffset? ReceivedOf(byte[] header) =>
        header.Length == EntryFormat.HeaderBytes && EntryFormat.ReceivedTicksOf(header) is >= 0 and <= 3155378975999999999 and var ticks ? new(ticks, TimeSpan.Zero) : null;
}
