using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Server.Databases;

/// <summary>The business data in SQLite: the embedded default. Exists to own its migrations.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, RoomCatalog rooms) : QingjianDb(options, rooms);
