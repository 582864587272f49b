using System.Diagnostics;
using Npgsql;

namespace Qingjian.Archive.Postgres;

/// <summary>One server's session among those that share a database. Its name is a lock, so that no two servers have the same; who leads is
/// another. Both end with the session, and the session ends with the server, or half a minute after its machine was lost.</summary>
internal sealed class ServerSession : IDisposable
{
    private const string Channel = "qingjian_cluster";
    public const string Prefix = "qingjian server ";
    // The first key of the names' locks; the leader's is one of a single key.
    private const string TakeName = "select pg_try_advisory_lock(78107620, hashtext($1))";
    private const string TakeLead = "select pg_try_advisory_lock(7810762010013)";

    private const string Up = """
        select a.application_name, a.backend_start, exists(select from pg_locks l where l.pid = a.pid and l.locktype = 'advisory' and l.granted
            and l.objsubid = 1 and ((l.classid::bigint << 32) | l.objid::bigint) = 7810762010013)
        from pg_stat_activity a where a.datname = current_database() and starts_with(a.application_name, $1) order by 1
        """;

    private readonly NpgsqlConnection _connection;
    private readonly string _name;
    private readonly Queue<string> _news = [];
    private bool _leads;

    private ServerSession(NpgsqlConnection connection, string name)
    {
        (_connection, _name) = (connection, name);
        connection.Notification += (_, told) => _news.Enqueue(told.Payload);
    }

    public bool IsOpen => _connection.State == System.Data.ConnectionState.Open;

    /// <exception cref="IOException">Another server of the database has the name.</exception>
    public static async Task<ServerSession> OpenAsync(string database, string name, TimeSpan patience, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database)
        {
            Pooling = false, KeepAlive = 5, CommandTimeout = 5, ApplicationName = Prefix + name,
        }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            connection.Execute("set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3");
            var began = Stopwatch.GetTimestamp();
            // A predecessor that was killed a moment ago may still be leaving.
            while (!connection.Read<bool>(TakeName, name))
            {
                if (Stopwatch.GetElapsedTime(began) > patience)
                    throw new IOException($"A server named '{name}' is up on database '{connection.Database}' on {connection.Host}. Every server of a cluster has its own name: set Cluster:Server.");
                await Task.Delay(100, cancellationToken);
            }
            connection.Execute("listen " + Channel);
            return new(connection, name);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public static async Task TellAsync(string database, string name, string news, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync(cancellationToken);
            connection.Execute("select pg_notify($1, $2)", Channel, $"{name} {news}");
        }
        catch (NpgsqlException failure)
        {
            throw new IOException($"The other servers could not be told of '{news}'.", failure);
        }
    }

    /// <summary>Waits until no other server is in its start, and lets the next one when disposed.</summary>
    public static async Task<IAsyncDisposable> TakeStartTurnAsync(string database, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var wait = connection.Command("select pg_advisory_lock(7810762010014)");
            await wait.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes the lead when nobody has it; asks the database either way, so that a dead session is noticed.</summary>
    public bool TryLead()
    {
        if (_leads)
            return _connection.Read<bool>("select true");
        return _leads = _connection.Read<bool>(TakeLead);
    }

    public IReadOnlyList<ServerSeen> Servers()
    {
        var servers = new List<ServerSeen>();
        using var command = _connection.Command(Up, Prefix);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            servers.Add(new(rows.GetString(0)[Prefix.Length..], new DateTimeOffset(rows.GetDateTime(1)).ToUniversalTime(), rows.GetBoolean(2)));
        return servers;
    }

    /// <summary>Ends sessions of other servers that say nothing while others need what they hold; which ones, in words.</summary>
    public IReadOnlyList<string> EndSilent(TimeSpan limit) => SilentSessions.End(_connection, limit);

    /// <summary>What the others told, at once or after a while.</summary>
    public async Task<IReadOnlyList<string>> WaitNewsAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        // News may also have come with the answer to a question.
        if (_news.Count == 0)
            await _connection.WaitAsync(most, cancellationToken);
        var heard = _news.Where(told => !told.StartsWith(_name + " ", StringComparison.Ordinal)).Select(told => told[(told.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToList();
        _news.Clear();
        return heard;
    }

    public void Dispose() => _connection.Dispose();
}
