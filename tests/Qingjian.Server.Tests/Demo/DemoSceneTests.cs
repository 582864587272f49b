using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Quality;
using Qingjian.Review;
using Qingjian.Review.Findings;
using Qingjian.Server.Demo;
using Qingjian.Server.Hosting;
using Qingjian.Supervision;
using Qingjian.Supervision.Issues;
using Spectre.Console;

namespace Qingjian.Server.Tests.Demo;

/// <summary>The demo itself, played through its gateway and opened again afterwards: its scenes are found as what they are, by
/// the tests and limits that every network has, and nothing else is. Days are counted back from the Beijing day of the end.</summary>
public sealed class DemoSceneTests
{
    private const int Days = 9;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-23T07:00:00+08:00")]
    [InlineData("2026-07-16T15:00:00+08:00")]
    public async Task Every_scene_is_found_and_told_and_nothing_else_is(string end)
    {
        var historyEnd = DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture);
        await using var server = await PlayedAsync(historyEnd);
        await using var work = server.Services.CreateAsyncScope();
        await AssertFindingsAsync(server, work.ServiceProvider, historyEnd);
        await AssertFilledGapsAsync(server, work.ServiceProvider, historyEnd);
        await AssertIssuesAsync(work.ServiceProvider);
        await AssertRectifiedAsync(work.ServiceProvider);
    }

    // What DemoScript does to the stations, written down once more by hand.
    private static Scene[] Scenes(DateTimeOffset historyEnd) =>
    [
        Scene.Of(historyEnd, "YC-A17", null, FindingCause.Missing, 8, 3, 6),
        Scene.Of(historyEnd, "YC-W11", "w21003", FindingCause.Flat, 7, 0, 40),
        Scene.Of(historyEnd, "YC-A02", "a21004", FindingCause.Flat, 7, 4, 14),
        Scene.Of(historyEnd, "YC-A02", "a21004", FindingCause.Flat, 4, 4, 12),
        Scene.Of(historyEnd, "YC-A04", null, FindingCause.Missing, 4, 9, 7),
        Scene.Of(historyEnd, "YC-A12", "a34004", FindingCause.Spike, 3, 5, 1),
        Scene.Of(historyEnd, "YC-A10", "a21026", FindingCause.Flat, 2, 12, 15),
        Scene.Of(historyEnd, "YC-A08", "a34004", FindingCause.Neighbours, 1, 17, 6),
        Scene.Of(historyEnd, "YC-A08", "a34002", FindingCause.Neighbours, 1, 17, 6),
    ];

    private static async Task AssertFindingsAsync(RunningServer server, IServiceProvider work, DateTimeOffset historyEnd)
    {
        var (open, total) = await work.GetRequiredService<FindingReader>().OpenAsync(Scope.Everything, new(), 0, FindingReader.MostRows, Cancel);
        Assert.Equal(total, open.Count);
        var left = open.ToList();
        foreach (var scene in Scenes(historyEnd))
        {
            var found = left.FirstOrDefault(finding => scene.IsFoundBy(finding, server.Stations.Find(finding.StationId)!.Code));
            Assert.True(found is not null, $"Not found: {scene}. Found: {Names(server, open)}");
            left.Remove(found);
        }
        Assert.True(left.Count == 0, $"False alarms: {Names(server, left)}");
    }

    // The gap was a doubt while it lasted, and took itself back when the late values came.
    private static async Task AssertFilledGapsAsync(RunningServer server, IServiceProvider work, DateTimeOffset historyEnd)
    {
        var gap = Scene.Of(historyEnd, "YC-A03", null, FindingCause.Missing, 2, 1, 9);
        var station = server.Stations.FindByCode("YC-A03")!.Id;
        var filled = Assert.Single(await work.GetRequiredService<FindingReader>()
            .WithdrawnAsync(Scope.Everything, station, FindingCause.Missing, gap.From.AddHours(-1), gap.To, Cancel));
        Assert.InRange(filled.FirstSeenUtc, gap.From, gap.To);
        Assert.InRange(filled.WithdrawnUtc!.Value, gap.To, gap.To.AddHours(12));
        var events = await work.GetRequiredService<QingjianDb>().Set<FindingEvent>().AsNoTracking()
            .Where(said => said.FindingId == filled.Id).OrderBy(said => said.Id).Select(said => said.Kind).ToListAsync(Cancel);
        Assert.Equal(FindingEventKind.Raised, events[0]);
        Assert.Equal(FindingEventKind.Withdrawn, events[^1]);
        // 24 hours of the day, each once: nothing was lost.
        var hours = await work.GetRequiredService<ObservationChanges>().HoursAsync([station], gap.From.AddHours(-1), gap.To, Cancel);
        Assert.Equal(10, hours.Where(hour => hour.Parameter == "a34004").Select(hour => hour.StartUtc).Distinct().Count());
    }

    // Each of the three who move issues on has one that waits, and the operator's is overdue.
    private static async Task AssertIssuesAsync(IServiceProvider work)
    {
        var issues = await work.GetRequiredService<QingjianDb>().Set<IssueRow>().AsNoTracking().ToDictionaryAsync(issue => issue.StationCode, Cancel);
        Assert.Equal(["YC-A02", "YC-A04", "YC-A12", "YC-W11"], issues.Keys.Order(StringComparer.Ordinal));
        // A summer's close-out is due for its look-back by the clock that goes on after the play.
        Assert.Contains(issues["YC-A02"].State, new[] { IssueState.Closed, IssueState.LookBackDue });
        Assert.Equal(IssueState.VerificationAsked, issues["YC-A04"].State);
        Assert.Equal(IssueState.PlanFiled, issues["YC-A12"].State);
        Assert.Equal(IssueState.PlanAccepted, issues["YC-W11"].State);
        Assert.True(issues["YC-W11"].Deadline < issues["YC-A02"].ClosedUtc!.Value.BeijingDay());
        Assert.Equal(issues["YC-A02"].ClosedUtc!.Value.AddDays(30), issues["YC-A02"].LookBackUtc);
    }

    private static async Task AssertRectifiedAsync(IServiceProvider work)
    {
        var said = await work.GetRequiredService<QingjianDb>().Set<IssueEventRow>().AsNoTracking()
            .Where(one => one.Issue!.StationCode == "YC-A02").OrderBy(one => one.Sequence).Select(one => new { one.State, one.By }).ToListAsync(Cancel);
        Assert.Equal(
            [
                (IssueState.Opened, "reviewer"), (IssueState.Notified, "reviewer"), (IssueState.PlanFiled, "operator"), (IssueState.PlanReturned, "officer"),
                (IssueState.PlanFiled, "operator"), (IssueState.PlanAccepted, "officer"), (IssueState.EvidenceFiled, "operator"),
                (IssueState.VerificationAsked, "operator"), (IssueState.DataTestFailed, "inspector"), (IssueState.EvidenceFiled, "operator"),
                (IssueState.VerificationAsked, "operator"), (IssueState.DataTestPassed, "inspector"), (IssueState.Confirmed, "inspector"),
                (IssueState.Closed, "officer"),
            ],
            said.Select(one => (one.State, one.By)));
    }

    private static async Task<RunningServer> PlayedAsync(DateTimeOffset historyEnd)
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-scenes-").FullName;
        var printed = new StringWriter();
        var screen = new DemoScreen(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(printed) }));
        var options = new ServerOptions
        {
            DataFolder = folder,
            HttpUrl = "http://127.0.0.1:0",
            GatewayPort = 0,
            Time = new PlayClock(historyEnd.AddDays(-Days)),
            Configuration = ["--Logging:LogLevel:Default=Warning"],
        };
        await new Demonstration(new DemoOptions(Days, 40, 20261122, EndAfterHistory: true), options, (PlayClock)options.Time, screen)
            .RunAsync(historyEnd.ToUniversalTime(), Cancel);
        Assert.DoesNotContain("not told", printed.ToString(), StringComparison.Ordinal);
        var server = await RunningServer.StartAsync(folder, new PlayClock(historyEnd)); // before any look-back falls due
        await server.CaughtUpAsync();
        await server.Services.GetRequiredService<FindingWatch>().ReachAsync(server.Services.GetRequiredService<Journal>().DurablePosition, Cancel);
        return server;
    }

    private static string Names(RunningServer server, IEnumerable<Finding> findings) => string.Join("; ", findings.Select(finding =>
        $"{server.Stations.Find(finding.StationId)!.Code} {finding.Parameter ?? "all"} {finding.Cause} {finding.FromUtc.ToScreen()} {finding.Hours} h {finding.Evidence}"));
}
