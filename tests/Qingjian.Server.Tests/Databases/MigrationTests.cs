using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Databases;

namespace Qingjian.Server.Tests.Databases;

/// <summary>Both sets of migrations, applied from empty and compared with the model.</summary>
public sealed class MigrationTests
{
    [Fact]
    public async Task SQLite_s_migrations_make_the_model_s_tables_from_an_empty_file()
    {
        var file = Path.Combine(Path.GetTempPath(), $"qingjian-{Guid.CreateVersion7():N}.db");
        try
        {
            await CheckAsync(services => services.AddDbContext<QingjianDb, SqliteDb>(options => options.UseSqlite($"Data Source={file};Pooling=False")));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task PostgreSQL_s_migrations_make_the_model_s_tables_from_an_empty_database()
    {
        var server = Environment.GetEnvironmentVariable("QINGJIAN_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server) && Environment.GetEnvironmentVariable("QINGJIAN_REQUIRE_DATA") == "1")
            Assert.Fail("QINGJIAN_TEST_POSTGRES names no server, and QINGJIAN_REQUIRE_DATA=1");
        if (string.IsNullOrEmpty(server))
            Assert.Skip("QINGJIAN_TEST_POSTGRES names no PostgreSQL server");
        var database = new NpgsqlConnectionStringBuilder(server) { Database = "migrations_" + Guid.CreateVersion7().ToString("N"), Pooling = false };
        try
        {
            await CheckAsync(services => services.AddDbContext<QingjianDb, PostgresDb>(options => options.UseNpgsql(database.ConnectionString)));
        }
        finally
        {
            await using var dropping = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(database.ConnectionString).Options, MappedRooms.Catalog);
            await dropping.Database.EnsureDeletedAsync(CancellationToken.None);
        }
    }

    private static async Task CheckAsync(Action<IServiceCollection> addDatabase)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddKernel()
            .AddNetwork()
            // Every room's tables, whichever rooms do something here.
            .AddSingleton(MappedRooms.Catalog);
        addDatabase(services);
        await using var provider = services.BuildServiceProvider();
        await using (var scope = provider.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<QingjianDb>();
            Assert.False(db.Database.HasPendingModelChanges(), "the model has changed: add a migration to both databases");
            await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
            Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        }
        await RoundTripAsync(provider);
    }

    private static async Task RoundTripAsync(IServiceProvider provider)
    {
        var station = new NewStation
        {
            Code = "N1", Name = "北一站", Element = Element.Air, RegionCode = "990100", Mn = "MNN1", Password = "123456", Longitude = 101.5, Latitude = 31.2,
            CommissionedOn = new(2026, 1, 2),
            Instruments = [new() { Parameters = ["a34004"], Maker = "甲厂", Model = "B-1", SerialNumber = "SN1", DetectionLimit = 0.5, InstalledOn = new(2026, 1, 2) }],
        };
        var network = new NewNetwork([new("990100", null, "云川市", "Yunchuan")], [], [station]);
        var result = await provider.GetRequiredService<StationRegistration>()
            .RegisterAsync(network, "test", Scope.Everything, TestContext.Current.CancellationToken);
        Assert.Empty(result.Refused);

        // A second directory knows only what storage holds.
        await provider.GetRequiredService<StationDirectory>().ReloadAsync(TestContext.Current.CancellationToken);
        var card = provider.GetRequiredService<StationDirectory>().FindByMn("MNN1"u8);
        Assert.NotNull(card);
        Assert.Equal(("北一站", 101.5, 31.2, 1), (card.Name, card.Longitude, card.Latitude, card.Profile.Revision));
        Assert.True(card.MatchesPassword("123456"u8));
    }
}
