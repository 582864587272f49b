using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review.Findings;

namespace Qingjian.Review.Tests.Findings;

/// <summary>A real registry on SQLite, a real journal and a real observation store; six air stations close to each other that
/// send PM2.5 and PM10 every hour.</summary>
internal sealed class FindingHost : IAsyncDisposable
{
    public const int Stations = 6;
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly List<SqliteConnection> _connections = [];
    private readonly IHostedService _projections;

    private FindingHost(WebApplication app, string folder, SqliteConnection connection)
    {
        (_app, _folder) = (app, folder);
        _connections.Add(connection);
        _projections = app.Services.GetServices<IHostedService>().Single(service => service.GetType().Name == "ProjectionRunner");
    }

    public IServiceProvider Services => _app.Services;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Journal Journal => Services.GetRequiredService<Journal>();

    public static async Task<FindingHost> StartAsync()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("qingjian-findings-").FullName;
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Archive:Folder"] = folder,
            ["Archive:ProjectionInterval"] = "00:00:00.001",
        });
        builder.Logging.ClearProviders();
        var name = $"Data Source=findings-{Guid.CreateVersion7():N};Mode=Memory;Cache=Shared";
        var connection = new SqliteConnection(name);
        await connection.OpenAsync(Cancel);
        builder.Services.AddDbContext<QingjianDb, FindingDb>(options => options.UseSqlite(name));
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Start)).AddKernel().AddNetwork().AddArchive();
        builder.Services.AddRoom(new Room("Review", typeof(ReviewModule).Assembly));
        builder.Services.AddFindings();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // The projection runner waits by the clock: it must be the real one, the fake stands still.
        builder.Services.AddSingleton(TimeProvider.System);
        var host = new FindingHost(builder.Build(), folder, connection);
        await host.PrepareAsync();
        return host;
    }

    public StationCard Station(int number) => Services.GetRequiredService<StationDirectory>().FindByCode($"A{number}")!;

    /// <summary>Appends an hour of a station as a frame.</summary>
    public void Hour(int station, int hour, string? fine, string? coarse, DateTimeOffset? received = null)
    {
        var card = Station(station);
        var start = Start.AddHours(hour);
        List<string> fields = [string.Create(CultureInfo.InvariantCulture, $"DataTime={start.ToBeijing():yyyyMMddHHmmss}")];
        if (fine is not null)
            fields.Add($"a34004-Avg={fine},a34004-Flag=N");
        if (coarse is not null)
            fields.Add($"a34002-Avg={coarse},a34002-Flag=N");
        var output = new ArrayBufferWriter<byte>();
        var header = new PacketHeader { Qn = "20260301120000000", St = "22", Command = Commands.HourData, Password = "secret", Mn = card.Mn, Flag = new PacketFlag(5) };
        FrameWriter.Write(output, header, Encoding.ASCII.GetBytes(string.Join(';', fields)));
        Journal.Append(new NewEntry
        {
            Kind = EntryKind.Frame,
            StationId = card.Id,
            ProfileRevision = card.Profile.Revision,
            ReceivedUtc = received ?? start.AddHours(1),
            Peer = "10.0.0.7:5000"u8,
            Payload = new ReadOnlySequence<byte>(output.WrittenMemory),
        });
    }

    /// <summary>An ordinary hour: numbers that differ from hour to hour and from station to station.</summary>
    public void Ordinary(int station, int hour, DateTimeOffset? received = null) =>
        Hour(station, hour, Text(40 + (hour * 7 + station * 3) % 11), Text(80 + (hour * 5 + station) % 13), received);

    /// <summary>Waits until everything appended can be read, then brings the findings up to date; returns how many changed.</summary>
    public async Task<int> FollowAsync(int entriesAtOnce = 1_000_000)
    {
        var position = Journal.LastPosition;
        await Journal.WaitDurableAsync(position, Cancel);
        var reader = Services.GetRequiredService<ObservationReader>();
        while (reader.AppliedPosition < position)
            await Task.Delay(5, Cancel);
        var (more, changes) = (true, 0);
        while (more)
        {
            await using var work = Services.CreateAsyncScope();
            (more, var changed) = await work.ServiceProvider.GetRequiredService<BringFindingsUpToDate>().HandleAsync(entriesAtOnce, Cancel);
            changes += changed;
        }
        return changes;
    }

    /// <summary>The findings that stand, by place.</summary>
    public async Task<List<FindingRow>> StandingAsync()
    {
        await using var work = Services.CreateAsyncScope();
        return await StandingAsync(work.ServiceProvider.GetRequiredService<QingjianDb>());
    }

    /// <summary>What one step over the whole journal finds, on an empty database.</summary>
    public async Task<List<FindingRow>> FromScratchAsync()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        _connections.Add(connection);
        await connection.OpenAsync(Cancel);
        await using var db = new FindingDb(new DbContextOptionsBuilder<FindingDb>().UseSqlite(connection).Options, Services.GetRequiredService<RoomCatalog>());
        await db.Database.EnsureCreatedAsync(Cancel);
        var step = new BringFindingsUpToDate(
            db, Services.GetRequiredService<ObservationChanges>(), Services.GetRequiredService<StationDirectory>(), TimeProvider.System);
        Assert.False((await step.HandleAsync(1_000_000, Cancel)).More);
        return await StandingAsync(db);
    }

    public async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await _projections.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        foreach (var connection in _connections)
            await connection.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static Task<List<FindingRow>> StandingAsync(QingjianDb db) => db.Set<FindingRow>().AsNoTracking()
        .Where(row => row.WithdrawnUtc == null).OrderBy(row => row.StationId).ThenBy(row => row.Parameter).ThenBy(row => row.FromUtc).ToListAsync(Cancel);

    private async Task PrepareAsync()
    {
        await WorkAsync(services => services.GetRequiredService<QingjianDb>().Database.EnsureCreatedAsync(Cancel));
        var stations = Enumerable.Range(1, Stations).Select(number => new NewStation
        {
            Code = $"A{number}",
            Name = $"{number}号站",
            Element = Element.Air,
            RegionCode = number <= 3 ? "990101" : "990102",
            Mn = $"MN{number}",
            Password = "secret",
            Longitude = 101.5 + number * 0.02,
            Latitude = 31.2,
            Parameters = [new("a34004"), new("a34002")],
        });
        var result = await Services.GetRequiredService<StationRegistration>().RegisterAsync(
            new NewNetwork([new("990100", null, "云川市", "Yunchuan"), new("990101", "990100", "北区", "North"), new("990102", "990100", "南区", "South")], [], [.. stations]),
            "test", Scope.Everything, Cancel);
        Assert.Empty(result.Refused);
        await _projections.StartAsync(Cancel);
    }
}
