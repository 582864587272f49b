using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Qingjian.Kernel.Tests.Hosting;

/// <summary>Kernel alone behind a real Kestrel on a free port, with a SQLite file in memory and a clock of our own. It is
/// also the shortest picture of how the roof wires Kernel.</summary>
internal sealed class KernelHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 7, 0, 0, TimeSpan.Zero);

    private readonly SqliteConnection _connection;

    private KernelHost(WebApplication app, SqliteConnection connection, FakeTimeProvider clock) =>
        (App, _connection, Clock) = (app, connection, clock);

    public WebApplication App { get; }

    public FakeTimeProvider Clock { get; }

    public Uri Address => new(App.Urls.First());

    public static async Task<KernelHost> StartAsync(Action<IServiceCollection>? rooms = null, Action<WebApplication>? map = null)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var clock = new FakeTimeProvider(Start);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(KernelHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddSingleton<TimeProvider>(clock).AddKernel();
        builder.Services.AddDbContext<QingjianDb, TestDb>(options => options.UseSqlite(connection));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        rooms?.Invoke(builder.Services);
        var app = builder.Build().UseKernel();
        app.MapKernel();
        map?.Invoke(app);
        await using (var work = app.Services.CreateAsyncScope())
            await work.ServiceProvider.GetRequiredService<QingjianDb>().Database.EnsureCreatedAsync();
        await app.StartAsync();
        return new KernelHost(app, connection, clock);
    }

    /// <summary>Registers a user who need not change the password, and answers the password.</summary>
    public async Task<string> RegisterAsync(string name, Role role, Scope? scope = null, bool mustChange = false)
    {
        await using var work = App.Services.CreateAsyncScope();
        var account = new NewAccount(name, name, role, scope ?? Scope.Everything) { MustChangePassword = mustChange };
        var registered = await work.ServiceProvider.GetRequiredService<AccountRegistration>()
            .RegisterAsync(account, "test", Scope.Everything, TestContext.Current.CancellationToken);
        return registered.OneTimePassword ?? throw new InvalidOperationException(string.Join(' ', registered.Refusals));
    }

    /// <summary>Does something with the database.</summary>
    public async Task<T> WithDbAsync<T>(Func<QingjianDb, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<QingjianDb>());
    }

    public Browser NewBrowser() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
