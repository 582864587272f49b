using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Assessment.Air;
using Qingjian.Kernel;
using Qingjian.Kernel.Tests.Hosting;
using Qingjian.Network;
using Qingjian.Quality;
using Qingjian.Review;
using Qingjian.Review.Findings;
using Qingjian.Review.Impacts;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Replay;

/// <summary>A real case from its frames to its figures: PM2.5 of Wanshouxigong stands at 3 µg/m³ for 22 hours, stays at a tenth of
/// its neighbours for 45, and is gone for 4, while the instruments around it measure a haze.</summary>
public sealed class WanshouxigongTests
{
    private const string Pm25 = "a34004";
    private const string Code = "Wanshouxigong";
    private static readonly DateTimeOffset First = new(2013, 9, 24, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset End = new(2013, 10, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateOnly[] Days = [new(2013, 9, 26), new(2013, 9, 27), new(2013, 9, 28), new(2013, 9, 29)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_case_is_found_as_what_it_is_and_its_days_change_as_the_preview_said()
    {
        var folder = RealData.Folder("air_beijing_prsa");
        var options = BeijingPrsa.Options(folder, First, End);
        await using var server = await RunningServer.StartAsync();
        var registered = await server.Services.GetRequiredService<StationRegistration>().RegisterAsync(PrsaNetwork.Of(options), "test", Scope.Everything, Cancel);
        Assert.Empty(registered.Refused);
        var report = await new SeriesReplay(options, server.Gateway.Address.ToString(), server.Gateway.Port, new WallClock(TimeProvider.System), TimeProvider.System)
            .RunAsync(null, null, Cancel);
        Assert.Equal(0, report.FaultCount);
        await JudgedAsync(server);

        var found = await WorkAsync(server, services => services.GetRequiredService<FindingReader>()
            .OfStationAsync(Scope.Everything, server.Stations.FindByCode(Code)!.Id, Beijing(26, 0).ToUniversalTime(), Beijing(30, 0).ToUniversalTime(), Cancel));
        var case25 = found.Where(one => one.Parameter == Pm25).ToList();
        Assert.Equal(
            [(FindingCause.Flat, Beijing(26, 14), 22), (FindingCause.Neighbours, Beijing(27, 12), 45), (FindingCause.Missing, Beijing(29, 9), 4)],
            case25.Select(one => (one.Cause, one.FromUtc.ToBeijing(), one.Hours)));

        var cells = PrsaCells.Read(folder, 2013, 9, ["PM2.5"]).Where(cell => cell.Station == Code && cell.Text is not null)
            .ToDictionary(cell => cell.Hour, cell => decimal.Parse(cell.Text!, CultureInfo.InvariantCulture));
        using var reviewer = await ReviewerAsync(server);
        foreach (var finding in case25.Where(one => one.Cause != FindingCause.Missing))
            await DecideInvalidAsync(server, reviewer, finding, cells);
    }

    private static async Task DecideInvalidAsync(RunningServer server, Browser reviewer, Finding finding, Dictionary<DateTimeOffset, decimal> cells)
    {
        var station = server.Stations.FindByCode(Code)!;
        var preview = await WorkAsync(server, services => services.GetRequiredService<ReadImpact>()
            .OfAsync(Scope.Everything, station, Pm25, finding.FromUtc, finding.ToUtc, Standing.Invalid, Cancel));
        Assert.NotEmpty(preview.Days);
        await CompareAsync(server, cells, preview.Days.Select(day => (day.Day, day.Before)));

        using var answer = await reviewer.SubmitAsync(
            string.Create(CultureInfo.InvariantCulture, $"/data/review?finding={finding.Id}"), "decide",
            ("Form.Verdict", nameof(Verdict.Invalid)), ("Form.Reason", "instrument-fault"), ("Form.Note", "sampling line"),
            ("Form.From", Written(finding.FromUtc)), ("Form.To", Written(finding.ToUtc)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("done=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);

        for (var hour = finding.FromUtc.ToBeijing(); hour < finding.ToUtc; hour = hour.AddHours(1))
            cells.Remove(hour);
        await CompareAsync(server, cells, preview.Days.Select(day => (day.Day, day.After)));
        Assert.Contains(preview.Days, day => day.Before.Value is not null && day.After.Value is null);
    }

    // The means of the files' own cells and what the assessment says of the day, both against the preview.
    private static async Task CompareAsync(RunningServer server, Dictionary<DateTimeOffset, decimal> cells, IEnumerable<(DateOnly Day, DayFigures Said)> days)
    {
        foreach (var (day, said) in days.Where(one => Days.Contains(one.Day)))
        {
            var hours = cells.Where(cell => cell.Key.BeijingDay() == day).Select(cell => cell.Value).ToList();
            // GB 3095-2012 table 4: a daily mean needs 20 hours; GB/T 8170: half to even.
            Assert.Equal((hours.Count, hours.Count < 20 ? null : Math.Round(hours.Average(), MidpointRounding.ToEven)), (said.ValidHours, said.Value));
            var figure = await WorkAsync(server, async services =>
            {
                var card = server.Stations.FindByCode(Code)!;
                return (await services.GetRequiredService<AssessAir>().DayAsync(Scope.Everything, [card], day, null, null, Cancel))[card.Id];
            });
            Assert.Equal((figure.Verdict.Aqi, figure.Verdict.Primary), (said.Verdict!.Value.Aqi, said.Verdict.Value.Primary));
            TestContext.Current.TestOutputHelper?.WriteLine($"{day:MM-dd}: {hours.Count} hours, mean {said.Value?.ToString(CultureInfo.InvariantCulture) ?? "none"}, AQI {figure.Verdict.Aqi} {figure.Verdict.Primary}");
        }
    }

    private static async Task<Browser> ReviewerAsync(RunningServer server)
    {
        var account = new NewAccount("reviewer", "审核员", Role.Reviewer, Scope.Everything) { MustChangePassword = false };
        var registered = await WorkAsync(server, services => services.GetRequiredService<AccountRegistration>().RegisterAsync(account, "test", Scope.Everything, Cancel));
        var browser = new Browser(server.Pages);
        Assert.True(await browser.TrySignInAsync("reviewer", registered.OneTimePassword!));
        return browser;
    }

    /// <summary>Waits until the findings have followed everything that is durable now.</summary>
    private static async Task JudgedAsync(RunningServer server)
    {
        await server.CaughtUpAsync();
        var target = server.Services.GetRequiredService<Journal>().DurablePosition;
        while (await WorkAsync(server, services => services.GetRequiredService<QingjianDb>().Set<FindingProgress>().AsNoTracking()
            .Select(progress => progress.Position).FirstOrDefaultAsync(Cancel)) < target)
            await Task.Delay(50, Cancel);
    }

    private static async Task<T> WorkAsync<T>(RunningServer server, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private static DateTimeOffset Beijing(int day, int hour) => new(2013, 9, day, hour, 0, 0, TimeSpan.FromHours(8));

    private static string Written(DateTimeOffset instant) => instant.ToBeijing().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
