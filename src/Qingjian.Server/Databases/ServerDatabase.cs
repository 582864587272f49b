using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Qingjian.Server.Databases;

/// <summary>The business data in PostgreSQL, asked without a running Qingjian server.</summary>
internal static class ServerDatabase
{
    /// <summary>Names of the migrations that this program knows.</summary>
    public static IReadOnlyList<string> Known()
    {
        using var context = new PostgresDbFactory().CreateDbContext([]);
        return [.. context.Database.GetMigrations()];
    }

    /// <summary>Names of those that were applied; null when the server does not answer.</summary>
    public static async Task<IReadOnlyList<string>?> MigrationsAsync(string connection, CancellationToken cancel)
    {
        await using var context = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).Options, MappedRooms.Catalog);
        try
        {
            return [.. await context.Database.GetAppliedMigrationsAsync(cancel)];
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
