using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Server.Databases;

/// <summary>The business data in PostgreSQL, when scaled out. Exists to own its migrations.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, RoomCatalog rooms) : QingjianDb(options, rooms);
