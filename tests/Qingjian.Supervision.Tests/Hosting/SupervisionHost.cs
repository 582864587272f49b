using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;
using Qingjian.Review;
using Qingjian.Supervision.Issues;
using Qingjian.Supervision.Verification;

namespace Qingjian.Supervision.Tests.Hosting;

/// <summary>The rooms that the ledger needs behind a real Kestrel on a free port, on a database and a folder of their own, with
/// a clock of our own. The archive is real and empty: what a window holds is said by the test.</summary>
internal sealed class SupervisionHost : IAsyncDisposable
{
    // Sunday, 2026-11-22 15:00 Beijing.
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 7, 0, 0, TimeSpan.Zero);
    public static readonly IssueActor Officer = new("wangmin", Role.Officer, Scope.Everything);
    public static readonly IssueActor Inspector = new("chenzhuo", Role.Inspector, Scope.Everything);

    private readonly IAsyncDisposable? _database;

    private SupervisionHost(WebApplication app, IAsyncDisposable? database, string folder) => (App, _database, Folder) = (app, database, folder);

    public WebApplication App { get; }

    public string Folder { get; }

    public required FakeTimeProvider Clock { get; init; }

    public required KnownWindow Window { get; init; }

    public Uri Address => new(App.Urls.First());

    public int OperatorA => Directory.Organisations(Scope.Everything).Single(one => one.Code == "OP-A").Id;

    public int OperatorB => Directory.Organisations(Scope.Everything).Single(one => one.Code == "OP-B").Id;

    public IssueActor Engineer => new("zhouhang", Role.OperatorEngineer, new("", OperatorA));

    public StationDirectory Directory => App.Services.GetRequiredService<StationDirectory>();

    public static async Task<SupervisionHost> StartAsync(Store store = Store.Sqlite)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("qj-supervision-").FullName;
        var (clock, window) = (new FakeTimeProvider(Start), new KnownWindow());
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SupervisionHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Critical);
        var database = await AddDatabaseAsync(builder.Services, store, folder);
        builder.Services.AddSingleton<TimeProvider>(clock).AddKernel().AddNetwork().AddArchive().AddReview().AddSupervision();
        builder.Services.Configure<ArchiveOptions>(options => options.Folder = folder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IWindowView>(window));
        // The clock jumps in these tests: what falls due is said by the test, not by a watch beside it.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType?.GenericTypeArguments.Contains(typeof(LookBackWatch)) == true));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build().UseKernel();
        app.MapKernel();
        app.MapSupervision();
        await using (var work = app.Services.CreateAsyncScope())
            await work.ServiceProvider.GetRequiredService<QingjianDb>().Database.EnsureCreatedAsync();
        await app.StartAsync();
        var host = new SupervisionHost(app, database, folder) { Clock = clock, Window = window };
        await host.EnterNetworkAsync();
        return host;
    }

    public async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Opens an issue at N1 and expects no refusal.</summary>
    public async Task<string> OpenAsync(IssueGrade grade = IssueGrade.Considerable, string station = "N1", string title = "PM₂.₅ 恒值 22 小时")
    {
        var outcome = await WorkAsync(services => services.GetRequiredService<IssueDesk>().OpenAsync(
            New(station, grade, title), Officer, TestContext.Current.CancellationToken));
        Assert.Empty(outcome.Refused);
        return outcome.Number!;
    }

    public static NewIssue New(string station, IssueGrade grade, string title) => new(
        station, IssueClass.Analyser, grade, title, "查明原因并整改", "a34004", Start.AddHours(-30), Start.AddHours(-8));

    /// <summary>Takes a step on the newest version.</summary>
    public async Task<IssueOutcome> ActAsync(string number, IssueAction action, IssueActor actor, Func<IssueStep, IssueStep>? with = null)
    {
        var issue = await FindAsync(number);
        var step = new IssueStep(action, issue.Version, "说明");
        return await WorkAsync(services => services.GetRequiredService<IssueDesk>()
            .ActAsync(number, with?.Invoke(step) ?? step, actor, TestContext.Current.CancellationToken));
    }

    public Task<IssueRow> FindAsync(string number) => WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<IssueRow>()
        .AsNoTracking().SingleAsync(issue => issue.Number == number, TestContext.Current.CancellationToken));

    /// <summary>A finding as the automatic tests leave one; its row is internal to its room.</summary>
    public Task<long> AddFindingAsync(int stationId) => WorkAsync(async services =>
    {
        var db = services.GetRequiredService<QingjianDb>();
        var row = Activator.CreateInstance(typeof(Finding).Assembly.GetType("Qingjian.Review.Findings.FindingRow", throwOnError: true)!)!;
        void Set(string name, object value) => row.GetType().GetProperty(name)!.SetValue(row, value);
        Set("StationId", stationId);
        Set("Parameter", "a34004");
        Set("Cause", FindingCause.Flat);
        Set("FromUtc", Start.AddHours(-30));
        Set("ToUtc", Start.AddHours(-8));
        Set("Level", FactLevel.Warn);
        Set("Hours", 22);
        Set("Evidence", "[]");
        Set("FirstSeenUtc", Start.AddHours(-8));
        db.Add(row);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (long)row.GetType().GetProperty("Id")!.GetValue(row)!;
    });

    /// <summary>Registers a user who need not change the password, and answers the password.</summary>
    public Task<string> RegisterAsync(string name, Role role, Scope? scope = null) => WorkAsync(async services =>
    {
        var account = new NewAccount(name, name, role, scope ?? Scope.Everything) { MustChangePassword = false };
        var registered = await services.GetRequiredService<AccountRegistration>().RegisterAsync(account, "test", Scope.Everything, TestContext.Current.CancellationToken);
        return registered.OneTimePassword ?? throw new InvalidOperationException(string.Join(' ', registered.Refusals));
    });

    public async Task<Browser> SignInAsync(string name, Role role, Scope? scope = null)
    {
        var password = await RegisterAsync(name, role, scope);
        var browser = new Browser(Address);
        using var response = await browser.SubmitAsync("/signin", "signin", ("Form.User", name), ("Form.Password", password));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        System.IO.Directory.Delete(Folder, recursive: true);
    }

    private async Task EnterNetworkAsync()
    {
        var network = new NewNetwork(
            [new("990100", null, "云川市", "Yunchuan"), new("990101", "990100", "北区", "North District"), new("990102", "990100", "南区", "South District")],
            [new("OP-A", OrganisationKind.Operator, "甲运维", "Operator A", "990100"), new("OP-B", OrganisationKind.Operator, "乙运维", "Operator B", "990100")],
            [Air("N1", "北一站", "990101", "OP-A"), Air("N2", "北二站", "990101", "OP-B"), Air("S1", "南一站", "990102", "OP-A"), Air("S2", "无人站", "990102", null)]);
        var result = await App.Services.GetRequiredService<StationRegistration>().RegisterAsync(network, "test", Scope.Everything, TestContext.Current.CancellationToken);
        Assert.Empty(result.Refused);
    }

    private static NewStation Air(string code, string name, string region, string? maintainer) => new()
    {
        Code = code, Name = name, NameEn = "Station " + code, Element = Element.Air, RegionCode = region, OperatorCode = maintainer,
        Mn = "MN" + code, Password = "123456", Longitude = 101.5, Latitude = 31.2,
    };

    private static async Task<IAsyncDisposable?> AddDatabaseAsync(IServiceCollection services, Store store, string folder)
    {
        if (store == Store.Sqlite)
        {
            services.AddDbContext<QingjianDb, SqliteTestDb>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "test.sqlite")};Pooling=False"));
            return null;
        }
        var database = await PostgresDatabase.CreateAsync();
        services.AddDbContext<QingjianDb, PostgresTestDb>(options => options.UseNpgsql(database.ConnectionString));
        return database;
    }
}
