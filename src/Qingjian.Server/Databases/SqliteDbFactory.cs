using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Qingjian.Server.Databases;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteDb --output-dir Databases/SqliteMigrations</c> build the model; connects to nothing.</summary>
internal sealed class SqliteDbFactory : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design-time.db").Options,
        MappedRooms.Catalog);
}
