using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Acquisition.Availability;
using Qingjian.Acquisition.Intake;
using Qingjian.Acquisition.Keys;
using Qingjian.Acquisition.Losses;
using Qingjian.Acquisition.Roster;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Testing;

namespace Qingjian.Acquisition.Tests.Hosting;

/// <summary>Kernel, Network, Archive and the ways in beside the gateway, behind a real Kestrel on a free port, with a
/// database, a journal and a clock of their own. The clock stands at 2026-11-22 15:00 Beijing time. N1 and N2 lie in the
/// north, S1 in the south.</summary>
internal sealed class IntakeHost : IAsyncDisposable
{
    public const string NorthPath = "990100/990101/";
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(8));
    private readonly string _folder;

    private IntakeHost(WebApplication app, FakeTimeProvider clock, string folder) => (App, Clock, _folder) = (app, clock, folder);

    public WebApplication App { get; }

    public FakeTimeProvider Clock { get; }

    public Uri Address => new(App.Urls.First());

    public StationDirectory Directory => App.Services.GetRequiredService<StationDirectory>();

    public Journal Journal => App.Services.GetRequiredService<Journal>();

    public ObservationReader Observations => App.Services.GetRequiredService<ObservationReader>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="settings">Further configuration, <c>Section:Key=Value</c>.</param>
    public static Task<IntakeHost> StartAsync(params string[] settings) => StartAsync(null, settings);

    public static async Task<IntakeHost> StartAsync(PostgresDatabase? postgres, params string[] settings)
    {
        var clock = new FakeTimeProvider(Now);
        var folder = System.IO.Directory.CreateTempSubdirectory("qingjian-intake-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(IntakeHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
        [
            new("Archive:Folder", folder), new("Archive:ProjectionInterval", "00:00:00"),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Split('=')[0], setting.Split('=')[1])),
        ]);
        if (postgres is null)
            builder.Services.AddDbContext<QingjianDb, SqliteTestDb>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "test.sqlite")};Pooling=False"));
        else
            builder.Services.AddDbContext<QingjianDb, PostgresTestDb>(options => options.UseNpgsql(postgres.ConnectionString));
        builder.Services.AddSingleton<TimeProvider>(clock).AddKernel().AddNetwork().AddArchive();
        builder.Services.AddRoom(new Room("Acquisition", typeof(AcquisitionModule).Assembly)).AddIntake().AddScoped<TableDownload>().AddLosses().AddAvailability().AddRoster();
        builder.Services.AddSingleton<IStationStates>(new NoStates());
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build().UseKernel();
        app.MapKernel();
        app.MapNetwork();
        app.MapArchive();
        app.MapIntake();
        app.MapLosses();
        app.MapAvailability();
        app.MapRoster();
        await using (var work = app.Services.CreateAsyncScope())
            await work.ServiceProvider.GetRequiredService<QingjianDb>().Database.EnsureCreatedAsync(Cancel);
        await app.StartAsync(Cancel);
        var host = new IntakeHost(app, clock, folder);
        await host.RegisterAsync(Air("N1", "990101"), Air("N2", "990101"), Air("S1", "990102"));
        return host;
    }

    public async Task RegisterAsync(params NewStation[] stations)
    {
        // Regions are entered once: one that is there already would refuse the whole.
        NewRegion[] regions = Directory.Regions(Scope.Everything).Count > 0 ? []
            : [new("990100", null, "云川市", "Yunchuan"), new("990101", "990100", "北区", "North"), new("990102", "990100", "南区", "South")];
        var result = await App.Services.GetRequiredService<StationRegistration>().RegisterAsync(new NewNetwork(regions, [], stations), "test", Scope.Everything, Cancel);
        Assert.Empty(result.Refused.SelectMany(item => item.Errors.Select(error => $"{item.Code}: {error}")));
    }

    public static NewStation Air(string code, string region) => new()
    {
        Code = code, Name = code + "站", NameEn = "Station " + code, Element = Element.Air, RegionCode = region, Mn = "MN" + code, Password = "123456",
        Longitude = 101.5, Latitude = 31.2, SendsHours = true,
        Parameters = [new("a34004", Unit.MicrogramsPerCubicMetre, 0), new("a34002", Unit.MicrogramsPerCubicMetre, 0), new("a21005", Unit.MilligramsPerCubicMetre, 1)],
    };

    /// <summary>Puts a frame of a station into the journal, as the gateway does with one that it took.</summary>
    public void Receive(string station, int command, string area, DateTimeOffset received, string qn = "20261122120000000")
    {
        var card = Directory.FindByCode(station)!;
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var header = new PacketHeader { Qn = qn, St = "22", Command = command, Password = "123456", Mn = card.Mn, Flag = new PacketFlag(5) };
        FrameWriter.Write(output, header, System.Text.Encoding.ASCII.GetBytes(area));
        Append(card, EntryKind.Frame, received, new(output.WrittenMemory));
    }

    /// <summary>Puts the beginning or the end of a link, or a refused frame, into the journal.</summary>
    public void Append(string station, EntryKind kind, DateTimeOffset at, ulong link = 1, byte reason = 0) =>
        Append(Directory.FindByCode(station)!, kind, at, kind == EntryKind.Refused ? new("##"u8.ToArray()) : default, link, reason);

    private void Append(StationCard card, EntryKind kind, DateTimeOffset at, System.Buffers.ReadOnlySequence<byte> payload, ulong link = 1, byte reason = 0) =>
        Journal.Append(new NewEntry
        {
            Kind = kind, StationId = card.Id, ProfileRevision = card.Profile.Revision, ReceivedUtc = at.ToUniversalTime(), LinkId = link, Reason = reason,
            Peer = "10.0.0.7:5000"u8, Payload = payload,
        });

    /// <summary>A new key's text.</summary>
    public Task<string> KeyAsync(string name, string? region = null, string stations = "") => WorkAsync(async services =>
    {
        var (text, refusals) = await services.GetRequiredService<IngestKeys>().MakeAsync(name, region, stations, "test", Scope.Everything, Cancel);
        Assert.Empty(refusals);
        return text!;
    });

    /// <summary>A client that sends with the key.</summary>
    public HttpClient Client(string key, string language = "en")
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        client.DefaultRequestHeaders.AcceptLanguage.Add(new(language));
        return client;
    }

    /// <summary>The hour means of a parameter as text, <c>HH:mm=digits</c>, once everything durable is applied.</summary>
    public async Task<string> HoursAsync(string station, string parameter = "a34004")
    {
        await ProjectedAsync();
        var values = await Observations.SeriesAsync(
            Scope.Everything, new SeriesKey(Directory.FindByCode(station)!.Id, parameter, Period.Hour, Statistic.Average), Now.AddYears(-50), Now.AddDays(1), null, Cancel);
        return string.Join(' ', values.Select(value => $"{value.StartUtc.ToBeijing():HH:mm}={value.Digits}"));
    }

    public async Task ProjectedAsync()
    {
        while (Observations.AppliedPosition < Journal.LastPosition)
            await Task.Delay(5, Cancel);
    }

    public async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Registers a user who need not change the password, and answers the password.</summary>
    public Task<string> UserAsync(string name, Role role, Scope? scope = null) => WorkAsync(async services =>
    {
        var account = new NewAccount(name, name, role, scope ?? Scope.Everything) { MustChangePassword = false };
        var registered = await services.GetRequiredService<AccountRegistration>().RegisterAsync(account, "test", Scope.Everything, Cancel);
        return registered.OneTimePassword ?? throw new InvalidOperationException(string.Join(' ', registered.Refusals));
    });

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }
}
