using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Review.Tests.Findings;

internal sealed class FindingDb(DbContextOptions<FindingDb> options, RoomCatalog rooms) : QingjianDb(options, rooms);
