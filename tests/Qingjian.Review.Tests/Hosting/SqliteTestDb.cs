using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Review.Tests.Hosting;

internal sealed class SqliteTestDb(DbContextOptions<SqliteTestDb> options, RoomCatalog rooms) : QingjianDb(options, rooms);
