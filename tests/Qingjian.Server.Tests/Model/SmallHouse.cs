using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Archive;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Outbox;
using Qingjian.Archive.Projections;
using Qingjian.Assessment;
using Qingjian.Assessment.Air;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;
using Qingjian.Review.Decisions;
using Qingjian.Review.Findings;
using Qingjian.Server.Databases;
using Qingjian.Standards;

namespace Qingjian.Server.Tests.Model;

/// <summary>The real rooms on a throw-away folder, wired as the server wires them but with nothing running behind: journal,
/// observation store and business data are the product's own, and every step is taken when it is asked for.</summary>
internal sealed class SmallHouse : IAsyncDisposable
{
    public static readonly string[] Codes = ["A", "B", "C", "D"];
    private static readonly Lazy<Task<string>> Blank = new(MakeBlankAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-model-").FullName;
    private readonly DateTimeOffset _firstHour;
    private readonly FakeTimeProvider _clock;
    private ServiceProvider _services = null!;
    private ProjectionStep _projection = null!;
    private DateTimeOffset _received;

    private SmallHouse(DateTimeOffset firstHour)
    {
        _firstHour = firstHour;
        // Decisions about the last hours are not in the future.
        _clock = new FakeTimeProvider(firstHour.AddDays(30));
        _received = firstHour;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SmallHouse> OpenAsync(DateTimeOffset firstHour)
    {
        var house = new SmallHouse(firstHour);
        File.Copy(Path.Combine(await Blank.Value, "qingjian.sqlite"), Path.Combine(house._folder, "qingjian.sqlite"));
        await house.StartAsync();
        return house;
    }

    /// <summary>Appends the frame of an hour and answers whether it came in time: not before its hour was nearly over.</summary>
    public bool Send(string code, int hour, string area, bool ahead)
    {
        var start = _firstHour.AddHours(hour);
        var earliest = start.AddMinutes(ahead ? 5 : 61);
        _received = earliest > _received ? earliest : _received;
        var output = new ArrayBufferWriter<byte>();
        var header = new PacketHeader { St = "22", Command = Hj212.Commands.HourData, Password = "123456", Mn = "MN" + code, Flag = new PacketFlag(5) };
        var text = string.Create(CultureInfo.InvariantCulture, $"DataTime={start.ToBeijing():yyyyMMddHHmmss};{area}");
        FrameWriter.Write(output, header, Encoding.ASCII.GetBytes(text));
        _services.GetRequiredService<Journal>().Append(new NewEntry
        {
            Kind = EntryKind.Frame,
            StationId = IdOf(code),
            ProfileRevision = 1,
            ReceivedUtc = _received.ToUniversalTime(),
            Payload = new ReadOnlySequence<byte>(output.WrittenMemory),
        });
        return _received >= start.AddMinutes(55);
    }

    /// <summary>Makes everything sent queryable.</summary>
    public async Task ProjectAsync()
    {
        var journal = _services.GetRequiredService<Journal>();
        await journal.WaitDurableAsync(journal.LastPosition, Cancel);
        while (await _projection.RunAsync(Cancel))
        {
        }
    }

    /// <summary>Carries decisions into the journal, projects, and brings the findings up in steps of so many entries.</summary>
    public async Task CatchUpAsync(int entriesAtOnce)
    {
        await WorkAsync(services => new OutboxStep(services.GetRequiredService<QingjianDb>(), services.GetRequiredService<Journal>(), services.GetRequiredService<ServerCluster>(), _clock).RunAsync(Cancel));
        await ProjectAsync();
        while (await WorkAsync(async services => (await services.GetRequiredService<BringFindingsUpToDate>().HandleAsync(entriesAtOnce, Cancel)).More))
        {
        }
    }

    /// <summary>False when the decision was refused.</summary>
    public Task<bool> DecideAsync(string code, string? item, int from, int to, Verdict verdict, long seen) => WorkAsync(async services =>
    {
        var wanted = new NewDecision(code, item, _firstHour.AddHours(from), _firstHour.AddHours(to), verdict, "maintenance", "", null, seen);
        return (await services.GetRequiredService<Decide>().RunAsync(Scope.Everything, "reviewer", wanted, Cancel)).Made is not null;
    });

    /// <summary>False when there is nothing to take back.</summary>
    public Task<bool> TakeBackAsync(int number) => WorkAsync(async services =>
        (await services.GetRequiredService<TakeBack>().RunAsync(Scope.Everything, "reviewer", number, "looked again", Cancel)).Made is not null);

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public Task<List<string>> SeriesAsync() => WorkAsync(async services =>
    {
        var keys = Codes.SelectMany(code => HourText.Items.Select(item => new SeriesKey(IdOf(code), item, Period.Hour, Statistic.Average))).ToList();
        var series = await services.GetRequiredService<EffectiveReader>()
            .SeriesAsync(Scope.Everything, keys, _firstHour.AddDays(-10), _firstHour.AddDays(10), null, Cancel);
        return keys.SelectMany(key => series[key].Select(value =>
            $"{CodeOf(key.StationId)} {key.Parameter} {HourOf(value.Observed.StartUtc)} {value.Observed.Digits} {value.Standing} {value.DecisionNumber}")).ToList();
    });

    public Task<List<string>> FindingsAsync() => WorkAsync(async services =>
    {
        var (open, total) = await services.GetRequiredService<FindingReader>().OpenAsync(Scope.Everything, new FindingFilter(), 0, FindingReader.MostRows, Cancel);
        Assert.Equal(total, open.Count);
        return open.Select(one => $"{CodeOf(one.StationId)} {one.Parameter ?? "*"} {one.Cause} {HourOf(one.FromUtc)} {HourOf(one.ToUtc)}").ToList();
    });

    public Task<List<string>> AirAsync(int days) => WorkAsync(async services =>
    {
        var assess = services.GetRequiredService<AssessAir>();
        var answers = new List<string>();
        for (var day = 0; day < days; day++)
        {
            var figures = await assess.DayAsync(Scope.Everything, assess.Stations(Scope.Everything), _firstHour.AddDays(day).BeijingDay(), null, null, Cancel);
            answers.AddRange(figures.Select(pair => $"{CodeOf(pair.Key)} {day} {Written(pair.Value.Verdict)}"));
        }
        return answers;
    });

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Written(AirVerdict verdict) => verdict.Aqi is not { } aqi ? "none"
        : $"{aqi} {string.Join('+', verdict.Primary.Each().Select(item => item.FactorCode).Order(StringComparer.Ordinal))}".TrimEnd();

    // Tables and stations are made once; every house begins with a copy.
    private static async Task<string> MakeBlankAsync()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-model-blank-").FullName;
        await using var services = Wire(folder, new FakeTimeProvider());
        await using (var work = services.CreateAsyncScope())
            await work.ServiceProvider.GetRequiredService<QingjianDb>().Database.EnsureCreatedAsync(Cancel);
        var stations = Codes.Select((code, i) => new NewStation
        {
            Code = code,
            Name = code,
            Element = Element.Air,
            RegionCode = "990100",
            Longitude = 101.5 + i / 100d,
            Latitude = 31.2,
            SendsMinutes = false,
            Parameters = [.. HourText.Items.Select(item => new NewParameter(item, item == "a21005" ? Unit.MilligramsPerCubicMetre : Unit.MicrogramsPerCubicMetre))],
        });
        var result = await services.GetRequiredService<StationRegistration>()
            .RegisterAsync(new NewNetwork([new NewRegion("990100", null, "云川市", "Yunchuan")], [], [.. stations]), "test", Scope.Everything, Cancel);
        Assert.Empty(result.Refused.SelectMany(item => item.Errors.Select(error => $"{item.Code}: {error}")));
        // The last connection to close writes everything into the one file that is copied.
        SqliteConnection.ClearAllPools();
        return folder;
    }

    private static ServiceProvider Wire(string folder, TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Archive:Folder", folder), new("Archive:JournalGroupInterval", "00:00:00"), new("Archive:StoreThreads", "1")]).Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            // One factory for all houses: the database's model is built once.
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(clock)
            .AddSingleton<RoomCatalog>()
            .AddQingjianDatabase(configuration, folder)
            .AddKernel().AddNetwork().AddArchive().AddReview().AddAssessment();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return services.BuildServiceProvider();
    }

    private async Task StartAsync()
    {
        _services = Wire(_folder, _clock);
        await _services.GetRequiredService<StationDirectory>().ReloadAsync(Cancel);
        _projection = new ProjectionStep(_services.GetRequiredService<Journal>(), _services.GetRequiredService<IObservationStore>(), 1 << 20, NullLogger.Instance);
    }

    private async Task StopAsync()
    {
        _projection.Dispose();
        await _services.DisposeAsync();
    }

    /// <summary>Does something with the services of one unit of work.</summary>
    public async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private StationDirectory Stations => _services.GetRequiredService<StationDirectory>();

    private int IdOf(string code) => Stations.FindByCode(code)!.Id;

    private string CodeOf(int id) => Stations.Find(id)!.Code;

    private int HourOf(DateTimeOffset instant) => (int)Math.Round((instant - _firstHour).TotalHours);
}
