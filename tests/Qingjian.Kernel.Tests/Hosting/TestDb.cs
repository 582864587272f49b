using Microsoft.EntityFrameworkCore;

namespace Qingjian.Kernel.Tests.Hosting;

internal sealed class TestDb(DbContextOptions<TestDb> options, RoomCatalog rooms) : QingjianDb(options, rooms);
