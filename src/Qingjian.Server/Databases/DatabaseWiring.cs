using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Server.Databases;

/// <summary>Chooses the store of the business data: <c>Database:Postgres</c> is a connection string; without it an embedded
/// file in the data folder.</summary>
internal static class DatabaseWiring
{
    public static IServiceCollection AddQingjianDatabase(
        this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        if (configuration["Database:Postgres"] is { Length: > 0 } server)
        {
            var named = new NpgsqlConnectionStringBuilder(server) { ApplicationName = ServerCluster.BusinessSessions }.ConnectionString;
            services.AddDbContext<PostgresDb>(options => Quiet(options).UseNpgsql(named));
            return services.AddScoped<QingjianDb>(provider => provider.GetRequiredService<PostgresDb>());
        }

        var file = Path.Combine(dataFolder, "qingjian.sqlite");
        services.AddDbContext<SqliteDb>(options => Quiet(options).UseSqlite($"Data Source={file}"));
        return services.AddScoped<QingjianDb>(provider => provider.GetRequiredService<SqliteDb>());
    }

    // Rooms without tables are no news.
    private static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.NoEntityTypeConfigurationsWarning));
}
