using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Kernel;

namespace Qingjian.Network.Tests.Hosting;

/// <summary>Kernel and Network behind a real Kestrel on a free port, on a database of their own and with a clock of our own.</summary>
internal sealed class NetworkHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 7, 0, 0, TimeSpan.Zero);

    private readonly IAsyncDisposable _database;

    private NetworkHost(WebApplication app, IAsyncDisposable database, FakeTimeProvider clock, KnownStates states) =>
        (App, _database, Clock, States) = (app, database, clock, states);

    public WebApplication App { get; }

    public FakeTimeProvider Clock { get; }

    public KnownStates States { get; }

    public Uri Address => new(App.Urls.First());

    public StationDirectory Directory => App.Services.GetRequiredService<StationDirectory>();

    public StationRegistration Registration => App.Services.GetRequiredService<StationRegistration>();

    public static async Task<NetworkHost> StartAsync(Store store = Store.Sqlite)
    {
        var clock = new FakeTimeProvider(Start);
        var states = new KnownStates();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(NetworkHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Critical);
        var database = await AddDatabaseAsync(builder.Services, store);
        builder.Services.AddSingleton<TimeProvider>(clock).AddKernel().AddNetwork();
        builder.Services.AddSingleton<IStationStates>(states);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build().UseKernel();
        app.MapKernel();
        app.MapNetwork();
        await using (var work = app.Services.CreateAsyncScope())
            await work.ServiceProvider.GetRequiredService<QingjianDb>().Database.EnsureCreatedAsync();
        await app.StartAsync();
        return new NetworkHost(app, database, clock, states);
    }

    /// <summary>Enters a network and expects no refusal.</summary>
    public async Task<RegistrationResult> EnterAsync(NewNetwork network)
    {
        var result = await Registration.RegisterAsync(network, "test", Scope.Everything, TestContext.Current.CancellationToken);
        Assert.Empty(result.Refused);
        return result;
    }

    /// <summary>Registers a user who need not change the password, and answers the password.</summary>
    public async Task<string> RegisterAsync(string name, Role role, Scope? scope = null)
    {
        await using var work = App.Services.CreateAsyncScope();
        var account = new NewAccount(name, name, role, scope ?? Scope.Everything) { MustChangePassword = false };
        var registered = await work.ServiceProvider.GetRequiredService<AccountRegistration>()
            .RegisterAsync(account, "test", Scope.Everything, TestContext.Current.CancellationToken);
        return registered.OneTimePassword ?? throw new InvalidOperationException(string.Join(' ', registered.Refusals));
    }

    /// <summary>Signs a new user of the scope in.</summary>
    public async Task<Browser> SignInAsync(string name, Role role, Scope? scope = null)
    {
        var password = await RegisterAsync(name, role, scope);
        var browser = new Browser(Address);
        using var response = await browser.SubmitAsync("/signin", "signin", ("Form.User", name), ("Form.Password", password));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return browser;
    }

    /// <summary>Does something with the services of one unit of work.</summary>
    public async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task<IAsyncDisposable> AddDatabaseAsync(IServiceCollection services, Store store)
    {
        if (store == Store.Postgres)
        {
            var database = await PostgresDatabase.CreateAsync();
            services.AddDbContext<QingjianDb, PostgresTestDb>(options => options.UseNpgsql(database.ConnectionString));
            return database;
        }
        // Shared by name, kept alive by this connection: each unit of work has its own, as in the product.
        var name = $"Data Source=network-{Guid.CreateVersion7():N};Mode=Memory;Cache=Shared";
        var connection = new SqliteConnection(name);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        services.AddDbContext<QingjianDb, SqliteTestDb>(options => options.UseSqlite(name));
        return connection;
    }
}
