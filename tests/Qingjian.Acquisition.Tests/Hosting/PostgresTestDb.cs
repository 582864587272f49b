using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Tests.Hosting;

internal sealed class PostgresTestDb(DbContextOptions<PostgresTestDb> options, RoomCatalog rooms) : QingjianDb(options, rooms);
