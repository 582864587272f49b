using System.Globalization;
using Npgsql;

namespace Qingjian.Archive.Postgres;

/// <summary>The table of a shared journal: one row per entry, never changed, in partitions of consecutive positions.</summary>
internal static class JournalTable
{
    public const string Name = "archive_journal";

    /// <summary>Entries of one partition: about a week of a province's minutes.</summary>
    public const long PartitionEntries = 5_000_000;

    // Advisory locks are those of one database. Whoever holds the turn may append.
    public const string TakeTurn = "select pg_advisory_lock(7810762010011)";
    public const string GiveTurn = "select pg_advisory_unlock(7810762010011)";
    public const string LastPosition = "select coalesce((select position from archive_journal order by position desc limit 1), 0)";

    // The key of an advisory lock of two halves lies in pg_locks as classid and objid.
    public const string IsTurnWanted = """
        select exists(select from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())
            and ((classid::bigint << 32) | objid::bigint) = 7810762010011)
        """;

    /// <summary>The names of the servers of a cluster that are up; empty when none is.</summary>
    public const string Cluster = $"""
        select coalesce(string_agg(substr(application_name, length('{ServerSession.Prefix}') + 1), ', ' order by application_name), '') from pg_stat_activity
        where datname = current_database() and starts_with(application_name, '{ServerSession.Prefix}')
        """;

    /// <summary>Who has the turn, as the database knows it.</summary>
    public const string Holder = """
        select coalesce(string_agg(format('session %s from %s since %s', a.pid, coalesce(host(a.client_addr), 'this machine'), date_trunc('second', a.backend_start)), ', '), 'no longer there')
        from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.granted and a.datname = current_database()
            and ((l.classid::bigint << 32) | l.objid::bigint) = 7810762010011
        """;

    /// <summary>About a megabyte of entries from a position on, the first one whatever its size.</summary>
    public const string ReadFrom = """
        select entry from (
            select position, entry, sum(octet_length(entry)) over (order by position) - octet_length(entry) as before
            from archive_journal where position >= $1 and position < $1 + 2048) stretch
        where before < 1048576 order by position
        """;

    /// <summary>Makes the table when absent; several processes may do so at once.</summary>
    public static void Create(NpgsqlConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("select pg_advisory_xact_lock(7810762010012)");
        connection.Execute("create table if not exists archive_journal(position bigint primary key, entry bytea not null) partition by range (position)");
        connection.Execute("create table if not exists archive_journal_id(id uuid not null)");
        connection.Execute("insert into archive_journal_id select gen_random_uuid() where not exists (select from archive_journal_id)");
        transaction.Commit();
        if (connection.Read<long>("select count(*) from pg_class where relname like 'archive\\_journal%' and relkind in ('r', 'p') and relpersistence <> 'p'") > 0)
            throw new InvalidDataException($"Table {Name} or one of its partitions is unlogged or temporary: a crash of the database would lose what was answered. Run: alter table … set logged.");
    }

    /// <summary>The partition that begins at a position.</summary>
    public static string PartitionName(long first) => string.Create(CultureInfo.InvariantCulture, $"archive_journal_{first:D13}");

    /// <summary>Makes the partition of a position when absent; returns the position after its last.</summary>
    public static long CreatePartition(NpgsqlConnection connection, long position)
    {
        var first = position / PartitionEntries * PartitionEntries;
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"create table if not exists {PartitionName(first)} partition of archive_journal for values from ({first}) to ({first + PartitionEntries})"));
        return first + PartitionEntries;
    }
}
