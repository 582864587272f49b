using Npgsql;
using NpgsqlTypes;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Postgres;

/// <summary>A journal in a table that several processes append to. A session lock is the turn: it lies on the connection that
/// writes, so that whoever lost the one cannot write without the other, and a process that dies gives it back.</summary>
internal sealed class TablePlace : IJournalPlace
{
    private static readonly Segment Whole = new(1, JournalTable.Name, null);
    private readonly NpgsqlDataSource _reading;
    private readonly string _writing;
    private readonly bool _isAlone;
    private readonly TableFollower _follower;
    private NpgsqlConnection _connection;
    private long _partitionEnd;

    private TablePlace(string database, bool isAlone, TimeSpan patience)
    {
        _isAlone = isAlone;
        _reading = NpgsqlDataSource.Create(database);
        // Not from the pool: the session and its lock end with it. A vanished peer is noticed within half a minute.
        _writing = new NpgsqlConnectionStringBuilder(database) { Pooling = false, KeepAlive = 10, CommandTimeout = 60, ApplicationName = isAlone ? "qingjian journal" : SilentSessions.JournalInTurns }.ConnectionString;
        _follower = new TableFollower(_writing);
        _connection = Connect(patience);
        try
        {
            JournalTable.Create(_connection);
            Id = _connection.Read<Guid>("select id from archive_journal_id");
            Last = _connection.Read<long>(JournalTable.LastPosition);
            if (!isAlone)
                FindTurnsTaken(patience);
        }
        catch
        {
            Close();
            throw;
        }
    }

    public bool IsShared => !_isAlone;

    public long Last { get; }

    /// <summary>The journal's own name, made with its table.</summary>
    public Guid Id { get; }

    public static TablePlace Open(string database, bool isAlone, TimeSpan patience) => new(database, isAlone, patience);

    public bool TryTakeTurn(out long last)
    {
        try
        {
            return TryLock(out last);
        }
        catch (NpgsqlException broken) when (broken is not PostgresException { SqlState: not PostgresErrorCodes.AdminShutdown })
        {
            // Nothing is at stake yet: the database was started again while nobody appended.
            Reconnect();
            return TryLock(out last);
        }
    }

    public bool IsTurnWanted() => _connection.Read<bool>(JournalTable.IsTurnWanted);

    public void GiveTurn()
    {
        if (_isAlone)
            return;
        try
        {
            _connection.Execute(JournalTable.GiveTurn);
        }
        catch (NpgsqlException)
        {
            // Its session ends, and the lock with it.
            Reconnect();
        }
    }

    public void Write(CommitGroup group)
    {
        using var transaction = _connection.BeginTransaction();
        while (_partitionEnd <= group.Last)
            _partitionEnd = JournalTable.CreatePartition(_connection, Math.Max(_partitionEnd, group.First));
        using (var copy = _connection.BeginBinaryImport("copy archive_journal(position, entry) from stdin (format binary)"))
        {
            var (position, memory) = (group.First, group.Memory);
            foreach (var (offset, size) in group.Entries())
            {
                copy.StartRow();
                copy.Write(position++, NpgsqlDbType.Bigint);
                copy.Write(memory.Slice(offset, size), NpgsqlDbType.Bytea);
            }
            copy.Complete();
        }
        _connection.Execute("select pg_notify('archive_journal', $1)", group.Last.ToString(System.Globalization.CultureInfo.InvariantCulture));
        transaction.Commit();
    }

    public long Reopen()
    {
        Reconnect();
        _partitionEnd = 0;
        return TryLock(out var last) ? last : throw new TimeoutException("Another process has kept the turn to append for longer than a second.");
    }

    public bool Holds(CommitGroup group)
    {
        using var command = _connection.Command("select entry from archive_journal where position = $1", group.First);
        return command.ExecuteScalar() is byte[] stored && group.Bytes.StartsWith(stored);
    }

    public void Follow(Action<long> durable) => _follower.Start(durable);

    public ISegmentReader OpenReader(long position, out Segment segment)
    {
        segment = Whole;
        return new TableReader(_reading);
    }

    public Segment SegmentOf(long position) => Whole;

    public async ValueTask DisposeAsync()
    {
        await _follower.DisposeAsync();
        await _connection.DisposeAsync();
        await _reading.DisposeAsync();
    }

    /// <summary>Closes what no journal has taken over.</summary>
    public void Close()
    {
        _connection.Dispose();
        _reading.Dispose();
    }

    private bool TryLock(out long last)
    {
        last = 0;
        try
        {
            _connection.Execute(JournalTable.TakeTurn);
        }
        catch (PostgresException waited) when (waited.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
        // A statement of its own: it must see what the last holder committed.
        last = _connection.Read<long>(JournalTable.LastPosition);
        return true;
    }

    // Servers of a cluster keep the turn for moments; one that is alone, for good.
    private void FindTurnsTaken(TimeSpan patience)
    {
        TakeForGood(_connection, patience);
        _connection.Execute(JournalTable.GiveTurn);
        _connection.Execute("set lock_timeout = 1000");
    }

    // Who is alone has the turn as long as its session lives.
    private static void TakeForGood(NpgsqlConnection connection, TimeSpan patience)
    {
        try
        {
            // A predecessor that was stopped a moment ago may still be leaving.
            connection.Execute(FormattableString.Invariant($"set lock_timeout = {Math.Max(1, (long)patience.TotalMilliseconds)}"));
            connection.Execute(JournalTable.TakeTurn);
        }
        catch (PostgresException waited) when (waited.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new IOException(
                $"Another process appends to the journal in database '{connection.Database}' on {connection.Host} ({connection.Read<string>(JournalTable.Holder)}). Stop it first; when its machine is lost, its session ends by itself.", waited);
        }
    }

    private static void RefuseBesideCluster(NpgsqlConnection connection)
    {
        if (connection.Read<string>(JournalTable.Cluster) is { Length: > 0 } servers)
            throw new IOException($"The journal in database '{connection.Database}' on {connection.Host} is that of a cluster (up: {servers}). Set Cluster:Server to a name of its own, or stop those first.");
    }

    private void Reconnect()
    {
        _connection.Dispose();
        _connection = Connect(patience: TimeSpan.FromSeconds(1));
    }

    private NpgsqlConnection Connect(TimeSpan patience)
    {
        var connection = new NpgsqlConnection(_writing);
        try
        {
            connection.Open();
            // Whatever the database's default: durable means that the commit was on its disk.
            if (connection.Read<string>("show synchronous_commit") == "off")
                connection.Execute("set synchronous_commit = on");
            if (_isAlone)
            {
                RefuseBesideCluster(connection);
                TakeForGood(connection, patience);
            }
            connection.Execute("set lock_timeout = 1000");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
