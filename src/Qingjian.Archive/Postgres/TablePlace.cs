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
    private readonly TableFollower _follower;
    private NpgsqlConnection _connection;
    private long _partitionEnd;

    private TablePlace(string database)
    {
        _reading = NpgsqlDataSource.Create(database);
        // Not from the pool: the session and its lock end with it. A vanished peer is noticed within half a minute.
        _writing = new NpgsqlConnectionStringBuilder(database) { Pooling = false, KeepAlive = 10, CommandTimeout = 30 }.ConnectionString;
        _follower = new TableFollower(_writing);
        _connection = Connect();
        JournalTable.Create(_connection);
        Last = _connection.Read<long>(JournalTable.LastPosition);
    }

    public bool IsShared => true;

    public long Last { get; }

    public static TablePlace Open(string database) => new(database);

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

    private void Reconnect()
    {
        _connection.Dispose();
        _connection = Connect();
    }

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(_writing);
        try
        {
            connection.Open();
            connection.Execute("set lock_timeout = 1000");
            // Whatever the database's default: durable means that the commit was on its disk.
            if (connection.Read<string>("show synchronous_commit") == "off")
                connection.Execute("set synchronous_commit = on");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
