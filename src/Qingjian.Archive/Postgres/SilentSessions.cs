using Npgsql;

namespace Qingjian.Archive.Postgres;

/// <summary>Sessions of servers that are frozen (stopped, swapped out, on a hung machine): their connection stands, so that the database keeps
/// their locks. Another server ends them; what the frozen one wakes up with is a connection on which it can write nothing.</summary>
internal static class SilentSessions
{
    public const string JournalInTurns = "qingjian journal in turns";

    // The database waits for the client, not the client for the database: a slow disk is no silence. A server speaks on its own session every
    // second. On the others it may be silent for long, so that they are ended only when somebody waits for a lock of theirs. First
    // chosen, then ended: a condition beside the call might be asked after it.
    private const string EndThem = """
        with silent as materialized (
            select pid, application_name, state, state_change from pg_stat_activity
            where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                and wait_event_type = 'Client' and state_change < clock_timestamp() - make_interval(secs => $1)
                and (starts_with(application_name, $2) or application_name in ($3, $4))),
        holding as materialized (
            select unnest(pg_blocking_pids(pid)) as pid from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and exists(select from silent)),
        chosen as materialized (
            select * from silent where starts_with(application_name, $2) or pid in (select pid from holding))
        select format('%s, session %s, %s since %s', application_name, pid, state, to_char(state_change at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), pg_terminate_backend(pid)
        from chosen
        """;

    public static IReadOnlyList<string> End(NpgsqlConnection connection, TimeSpan limit)
    {
        var ended = new List<string>();
        using var command = connection.Command(EndThem, limit.TotalSeconds, ServerSession.Prefix, JournalInTurns, ServerCluster.BusinessSessions);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            if (rows.GetBoolean(1))
                ended.Add(rows.GetString(0));
        return ended;
    }
}
