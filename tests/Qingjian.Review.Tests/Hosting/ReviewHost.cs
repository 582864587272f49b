using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Review.Tests.Hosting;

/// <summary>Kernel, Network, Archive and Review behind a real Kestrel on a free port, with an SQLite file, a journal and a
/// clock of their own. The clock stands at 2026-11-22 15:00 Beijing time.</summary>
internal sealed class ReviewHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(8));
    private static readonly string[] AirFactors = ["a34004", "a34002", "a21026", "a21004", "a21005", "a05024"];
    private readonly string _folder;

    private ReviewHost(WebApplication app, FakeTimeProvider clock, string folder) => (App, Clock, _folder) = (app, clock, folder);

    public WebApplication App { get; }

    public FakeTimeProvider Clock { get; }

    public Uri Address => new(App.Urls.First());

    public StationDirectory Directory => App.Services.GetRequiredService<StationDirectory>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ReviewHost> StartAsync()
    {
        var clock = new FakeTimeProvider(Now);
        var folder = System.IO.Directory.CreateTempSubdirectory("qingjian-review-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ReviewHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
            [KeyValuePair.Create<string, string?>("Archive:Folder", folder), KeyValuePair.Create<string, string?>("Archive:ProjectionInterval", "00:00:00")]);
        builder.Services.AddDbContext<QingjianDb, SqliteTestDb>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "test.sqlite")};Pooling=False"));
        builder.Services.AddSingleton<TimeProvider>(clock).AddKernel().AddNetwork().AddArchive().AddReview();
        builder.Services.AddSingleton<IStationStates>(new NoStates());
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build().UseKernel();
        app.MapKernel();
        app.MapNetwork();
        app.MapArchive();
        app.MapReview();
        await using (var work = app.Services.CreateAsyncScope())
            await work.ServiceProvider.GetRequiredService<QingjianDb>().Database.EnsureCreatedAsync(Cancel);
        await app.StartAsync(Cancel);
        var host = new ReviewHost(app, clock, folder);
        await host.EnterNetworkAsync();
        return host;
    }

    /// <summary>Sends one hour of one or more parameters of a station: <c>a34004-Avg=35,a34004-Flag=N;…</c>.</summary>
    public void Send(string station, DateTimeOffset hour, string area)
    {
        var output = new ArrayBufferWriter<byte>();
        var header = new PacketHeader { St = "22", Command = Commands.HourData, Password = "123456", Mn = "MN" + station, Flag = new PacketFlag(5) };
        var text = string.Create(CultureInfo.InvariantCulture, $"DataTime={hour.ToBeijing():yyyyMMddHHmmss};{area}");
        FrameWriter.Write(output, header, Encoding.ASCII.GetBytes(text));
        App.Services.GetRequiredService<Journal>().Append(new NewEntry
        {
            Kind = EntryKind.Frame,
            StationId = Directory.FindByCode(station)!.Id,
            ProfileRevision = 1,
            ReceivedUtc = hour.AddHours(1).ToUniversalTime(),
            Payload = new ReadOnlySequence<byte>(output.WrittenMemory),
        });
    }

    /// <summary>Sends an hour of all six air items: PM2.5 as given, the others as a quiet day has them; with an hour's number
    /// they change from hour to hour.</summary>
    public void SendAir(string station, DateTimeOffset hour, decimal pm25, int number = 0) => Send(station, hour, string.Create(CultureInfo.InvariantCulture,
        $"a34004-Avg={pm25},a34004-Flag=N;a34002-Avg={60 + (number * 13 % 50) + (number == 0 ? 0 : pm25 > 60 ? pm25 : 60)},a34002-Flag=N;a21026-Avg={8 + (number % 5)},a21026-Flag=N;a21004-Avg={30 + (number * 7 % 11)},a21004-Flag=N;a21005-Avg={0.8m + (number % 4 * 0.1m)},a21005-Flag=N;a05024-Avg={70 + (number * 5 % 13)},a05024-Flag=N"));

    /// <summary>Waits until what was sent can be read.</summary>
    public async Task ProjectedAsync()
    {
        var last = App.Services.GetRequiredService<Journal>().LastPosition;
        var reader = App.Services.GetRequiredService<ObservationReader>();
        while (reader.AppliedPosition < last)
            await Task.Delay(5, Cancel);
    }

    /// <summary>Does something with the services of one unit of work.</summary>
    public async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Registers a user who need not change the password, and answers the password.</summary>
    public Task<string> RegisterAsync(string name, Role role, Scope? scope = null) => WorkAsync(async services =>
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

    private async Task EnterNetworkAsync()
    {
        var network = new NewNetwork(
            [new("990100", null, "云川市", "Yunchuan"), new("990101", "990100", "北区", "North"), new("990102", "990100", "南区", "South")],
            [],
            [Air("N1", "城南站", "990101"), Air("N2", "城东站", "990101"), Air("N3", "城北站", "990101"), Air("N4", "远郊站", "990101"), Air("S1", "南郊站", "990102")]);
        var result = await App.Services.GetRequiredService<StationRegistration>().RegisterAsync(network, "test", Scope.Everything, Cancel);
        Assert.Empty(result.Refused);
    }

    private static NewStation Air(string code, string name, string region) => new()
    {
        Code = code,
        Name = name,
        NameEn = "Station " + code,
        Element = Element.Air,
        RegionCode = region,
        Mn = "MN" + code,
        Password = "123456",
        Longitude = 101.5,
        Latitude = 31.2,
        SendsHours = true,
        Parameters = [.. AirFactors.Select(factor => new NewParameter(factor, factor == "a21005" ? Unit.MilligramsPerCubicMetre : Unit.MicrogramsPerCubicMetre, factor == "a21005" ? (byte)1 : (byte)0))],
    };
}
