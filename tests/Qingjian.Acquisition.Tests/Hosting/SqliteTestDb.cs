using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Tests.Hosting;

internal sealed class SqliteTestDb(DbContextOptions<SqliteTestDb> options, RoomCatalog rooms) : QingjianDb(options, rooms);
