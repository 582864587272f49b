using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Archive.Tests;

/// <summary>The room's tables in an SQLite database in memory.</summary>
internal sealed class SqliteTestDb : QingjianDb
{
    private readonly SqliteConnection _connection;

    public SqliteTestDb()
        : this(Open())
    {
        Database.EnsureCreated();
    }

    private SqliteTestDb(SqliteConnection connection)
        : base(new DbContextOptionsBuilder<SqliteTestDb>().UseSqlite(connection).Options, new RoomCatalog([new Room("Kernel", typeof(QingjianDb).Assembly), new Room("Archive", typeof(ArchiveModule).Assembly)])) =>
        _connection = connection;

    /// <summary>Another unit of work on the same database.</summary>
    public SqliteTestDb Another() => new(_connection);

    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}
