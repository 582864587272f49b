using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;
using Qingjian.Standards;

namespace Qingjian.Assessment.Tests.Hosting;

/// <summary>The room and those above it behind a real Kestrel on a free port, with two air stations in two districts.</summary>
internal sealed class AssessmentHost : IAsyncDisposable
{
    public const string North = "990100/990101/";
    public const string South = "990100/990102/";
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 7, 0, 0, TimeSpan.Zero);

    private readonly SqliteConnection _kept;
    private readonly string _folder;

    private AssessmentHost(WebApplication app, SqliteConnection kept, string folder, FakeTimeProvider clock) =>
        (App, _kept, _folder, Clock) = (app, kept, folder, clock);

    public WebApplication App { get; }

    public FakeTimeProvider Clock { get; }

    public Uri Address => new(App.Urls.First());

    public StationDirectory Directory => App.Services.GetRequiredService<StationDirectory>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AssessmentHost> StartAsync()
    {
        var clock = new FakeTimeProvider(Start);
        var folder = System.IO.Directory.CreateTempSubdirectory("qingjian-assessment-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(AssessmentHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection([new("Archive:Folder", folder), new("Archive:ProjectionInterval", "00:00:00")]);
        // Shared by name, kept alive by this connection: each unit of work has its own, as in the product.
        var name = $"Data Source=assessment-{Guid.CreateVersion7():N};Mode=Memory;Cache=Shared";
        var kept = new SqliteConnection(name);
        await kept.OpenAsync(Cancel);
        builder.Services.AddDbContext<QingjianDb, SqliteTestDb>(options => options.UseSqlite(name));
        builder.Services.AddSingleton<TimeProvider>(clock).AddKernel().AddNetwork().AddArchive().AddReview().AddAssessment();
        // The tests take the steps of the background work themselves.
        foreach (var work in builder.Services.Where(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.GenericTypeArguments.Append(service.ImplementationType).Any(type => type.Assembly == typeof(AssessmentModule).Assembly || type.Assembly == typeof(ReviewModule).Assembly) == true).ToList())
            builder.Services.Remove(work);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build().UseKernel();
        app.MapKernel();
        app.MapNetwork().MapArchive().MapReview().MapAssessment();
        await using (var work = app.Services.CreateAsyncScope())
            await work.ServiceProvider.GetRequiredService<QingjianDb>().Database.EnsureCreatedAsync(Cancel);
        await app.StartAsync(Cancel);
        var host = new AssessmentHost(app, kept, folder, clock);
        var result = await app.Services.GetRequiredService<StationRegistration>().RegisterAsync(Network(), "test", Scope.Everything, Cancel);
        Assert.Empty(result.Refused);
        return host;
    }

    /// <summary>One hour of a station as it sends it: values by item, in the unit of its profile.</summary>
    public void Hour(string station, DateTimeOffset start, IReadOnlyDictionary<AirItem, string> values, string mark = "N")
    {
        var card = Directory.FindByCode(station)!;
        var text = string.Join(';', values.Select(pair => $"{pair.Key.FactorCode}-Avg={pair.Value},{pair.Key.FactorCode}-Flag={mark}"));
        var frame = new ArrayBufferWriter<byte>();
        FrameWriter.Write(frame, new PacketHeader { St = "22", Command = Commands.HourData, Password = "123456", Mn = card.Mn },
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"DataTime={start.ToBeijing():yyyyMMddHHmmss};{text}")));
        App.Services.GetRequiredService<Archive.Journal>().Append(new NewEntry
        {
            Kind = EntryKind.Frame, StationId = card.Id, ProfileRevision = card.Profile.Revision, ReceivedUtc = Clock.GetUtcNow(),
            Peer = "10.0.0.7:5000"u8, Payload = new ReadOnlySequence<byte>(frame.WrittenMemory),
        });
    }

    /// <summary>Waits until everything appended can be read.</summary>
    public async Task ProjectedAsync()
    {
        var journal = App.Services.GetRequiredService<Archive.Journal>();
        while (App.Services.GetRequiredService<ObservationReader>().AppliedPosition < journal.LastPosition)
            await Task.Delay(5, Cancel);
    }

    /// <summary>A decision as Review stores it, and its effect on values.</summary>
    public async Task DecideAsync(long number, string station, AirItem? item, DateTimeOffset from, DateTimeOffset to, Standing standing)
    {
        await using var work = App.Services.CreateAsyncScope();
        var db = work.ServiceProvider.GetRequiredService<QingjianDb>();
        Exclusions.Put(db, new(Directory.FindByCode(station)!.Id, item?.FactorCode, from, to, standing, number, Clock.GetUtcNow()));
        AddDecision(db, number, station, item, from, to, (Verdict)standing, undoes: null);
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Takes a decision back by another.</summary>
    public async Task TakeBackAsync(long number, long undoes, string station, AirItem? item, DateTimeOffset from, DateTimeOffset to)
    {
        await using var work = App.Services.CreateAsyncScope();
        var db = work.ServiceProvider.GetRequiredService<QingjianDb>();
        Assert.Equal(1, await Exclusions.LiftAsync(db, undoes, Clock.GetUtcNow(), Cancel));
        AddDecision(db, number, station, item, from, to, null, undoes);
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Does something with the services of one unit of work.</summary>
    public async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    // Review keeps its rows to itself: the row is filled through the model, by the names of its columns.
    private void AddDecision(QingjianDb db, long number, string station, AirItem? item, DateTimeOffset from, DateTimeOffset to, Verdict? verdict, long? undoes)
    {
        var entity = db.Model.GetEntityTypes().Single(type => type.GetTableName() == "review_decision");
        var entry = db.Entry(Activator.CreateInstance(entity.ClrType)!);
        entry.State = EntityState.Added;
        var card = Directory.FindByCode(station)!;
        foreach (var (name, value) in new (string, object?)[]
        {
            ("Number", number), ("EventId", Guid.CreateVersion7()), ("StationId", card.Id), ("StationCode", station), ("Parameter", item?.FactorCode),
            ("FromUtc", from.ToUniversalTime()), ("ToUtc", to.ToUniversalTime()), ("Verdict", verdict), ("Reason", "other"), ("Note", "test"), ("By", "reviewer"),
            ("AtUtc", Clock.GetUtcNow()), ("Undoes", undoes),
        })
            entry.Property(name).CurrentValue = value;
    }

    /// <summary>Signs a new user of the scope in.</summary>
    public async Task<Browser> SignInAsync(string name, Role role, string regionPath)
    {
        await using var work = App.Services.CreateAsyncScope();
        var account = new NewAccount(name, name, role, new Scope(regionPath, null)) { MustChangePassword = false };
        var registered = await work.ServiceProvider.GetRequiredService<AccountRegistration>().RegisterAsync(account, "test", Scope.Everything, Cancel);
        var browser = new Browser(Address);
        using var response = await browser.SubmitAsync("/signin", "signin", ("Form.User", name), ("Form.Password", registered.OneTimePassword!));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _kept.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static NewNetwork Network() => new(
        [new("990100", null, "云川市", "Yunchuan"), new("990101", "990100", "北区", "North District"), new("990102", "990100", "南区", "South District")],
        [],
        [Air("N1", "北一站", "990101", Unit.MicrogramsPerCubicMetre), Air("S1", "南一站", "990102", Unit.MilligramsPerCubicMetre)]);

    private static NewStation Air(string code, string name, string region, Unit unit) => new()
    {
        Code = code, Name = name, NameEn = "Station " + code, Element = Element.Air, RegionCode = region, Mn = "MN" + code, Password = "123456",
        Longitude = 101.5, Latitude = 31.2,
        Parameters = [.. AirItemNames.All.Select(item => new NewParameter(item.FactorCode, item is AirItem.CO ? Unit.MilligramsPerCubicMetre : unit, 3))],
    };
}
