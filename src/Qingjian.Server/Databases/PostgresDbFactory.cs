using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Qingjian.Server.Databases;

/// <summary>Lets <c>dotnet ef migrations add NAME --context PostgresDb --output-dir Databases/PostgresMigrations</c> build the model; connects to nothing.</summary>
internal sealed class PostgresDbFactory : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=design-time").Options,
        MappedRooms.Catalog);
}
