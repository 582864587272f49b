using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Supervision.Issues;
using Qingjian.Supervision.Tests.Hosting;

namespace Qingjian.Supervision.Tests.Issues;

public sealed class IssuePathTests
{
    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task The_whole_way_from_finding_to_look_back_is_told_by_its_events_and_the_row_is_what_they_say(Store store)
    {
        await using var host = await SupervisionHost.StartAsync(store);
        var number = await WholeWay.UntilEvidenceAsync(host);
        Assert.Equal("WT-2026-0001", number);
        // 1–4 above; 5: the data test fails, evidence again; 6: passes, confirmed; 7: closed, look-backs.
        await WholeWay.DoAsync(host, number, IssueAction.AskVerification, host.Engineer, IssueState.VerificationAsked);
        host.Clock.Advance(TimeSpan.FromHours(30));
        host.Window.Answer = new(24, 24, "test-1", [7]);
        await WholeWay.DoAsync(host, number, IssueAction.RunTest, SupervisionHost.Inspector, IssueState.DataTestFailed, WholeWay.Window(host));
        await WholeWay.DoAsync(host, number, IssueAction.FileEvidence, host.Engineer, IssueState.EvidenceFiled);
        await WholeWay.DoAsync(host, number, IssueAction.AskVerification, host.Engineer, IssueState.VerificationAsked);
        host.Window.Answer = new(24, 18, "test-1", []);
        await WholeWay.DoAsync(host, number, IssueAction.RunTest, SupervisionHost.Inspector, IssueState.DataTestPassed, WholeWay.Window(host));
        await WholeWay.DoAsync(host, number, IssueAction.Confirm, SupervisionHost.Inspector, IssueState.Confirmed);
        await WholeWay.DoAsync(host, number, IssueAction.Close, SupervisionHost.Officer, IssueState.Closed);
        Assert.Equal(0, await FallDueAsync(host));
        host.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(1, await FallDueAsync(host));
        await WholeWay.DoAsync(host, number, IssueAction.LookBack, SupervisionHost.Inspector, IssueState.LookBackPassed, WholeWay.Window(host));
        host.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(1, await FallDueAsync(host));
        host.Window.Answer = new(24, 24, "test-1", [9]);
        var relapse = await host.ActAsync(number, IssueAction.LookBack, SupervisionHost.Inspector, WholeWay.Window(host));
        Assert.Equal(IssueState.Notified, relapse.State);

        var (row, events) = await StoryAsync(host, number);
        Assert.Equal(
            [
                IssueState.Opened, IssueState.Notified, IssueState.PlanFiled, IssueState.PlanAccepted, IssueState.EvidenceFiled, IssueState.VerificationAsked,
                IssueState.DataTestFailed, IssueState.EvidenceFiled, IssueState.VerificationAsked, IssueState.DataTestPassed, IssueState.Confirmed,
                IssueState.Closed, IssueState.LookBackDue, IssueState.LookBackPassed, IssueState.LookBackDue, IssueState.Reopened, IssueState.Notified,
            ], events.Select(said => said.State));
        Assert.Equal((IssueGrade.Serious, 17, (DateTimeOffset?)null), (row.Grade, row.Version, row.ClosedUtc));
        Assert.Equal(JsonSerializer.Serialize(row), JsonSerializer.Serialize(IssueRow.Of(row.Id, events)));
    }

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task The_list_shows_own_issues_by_deadline_and_the_strip_counts_them(Store store)
    {
        await using var host = await SupervisionHost.StartAsync(store);
        var slow = await host.OpenAsync(IssueGrade.Serious);
        var fast = await host.OpenAsync(IssueGrade.General, "S1", "Pump 100%_A");
        var foreign = await host.OpenAsync(IssueGrade.Considerable, "N2");
        Assert.Equal([fast, foreign, slow], await NumbersAsync(host, Scope.Everything, new()));
        Assert.Equal([fast, slow], await NumbersAsync(host, new("", host.OperatorA), new()));
        Assert.Equal([fast], await NumbersAsync(host, new("990100/990102/", null), new()));
        Assert.Equal([fast], await NumbersAsync(host, Scope.Everything, new(Q: "pump 100%_")));
        Assert.Equal([slow], await NumbersAsync(host, Scope.Everything, new(Grade: IssueGrade.Serious)));
        Assert.Empty(await NumbersAsync(host, Scope.Everything, new(IssueStage.Closed)));
        // General: one working day after Sunday 22 November is Monday 23.
        host.Clock.Advance(TimeSpan.FromDays(1));
        var counts = await CountAsync(host);
        Assert.Equal((3, 3, 0, 1), (counts.Issues[IssueStage.Open], counts.Issues[IssueStage.Plan], counts.Overdue, counts.DueToday));
        host.Clock.Advance(TimeSpan.FromDays(1));
        counts = await CountAsync(host);
        Assert.Equal((1, 0), (counts.Overdue, counts.DueToday));
    }

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task Of_two_officers_at_once_one_wins_and_the_other_is_told_who_was_faster(Store store)
    {
        await using var host = await SupervisionHost.StartAsync(store);
        var number = await WholeWay.UntilPlanAsync(host);
        var version = (await host.FindAsync(number)).Version;
        var other = SupervisionHost.Officer with { Name = "lina" };
        var outcomes = await Task.WhenAll(
            ActAsync(host, number, new(IssueAction.AcceptPlan, version), SupervisionHost.Officer),
            ActAsync(host, number, new(IssueAction.ReturnPlan, version, "责任人不明确"), other));
        var (winner, loser) = outcomes[0].Succeeded ? (outcomes[0], outcomes[1]) : (outcomes[1], outcomes[0]);
        Assert.True(winner.Succeeded);
        var refusal = Assert.Single(loser.Refused);
        Assert.Equal(IssueRule.ChangedMeanwhile, refusal.Rule);
        Assert.Equal([outcomes[0].Succeeded ? "wangmin" : "lina", "2026-11-22 15:00", winner.State.ToString()!], refusal.Limits);
        Assert.Equal(version + 1, (await host.FindAsync(number)).Version);
    }

    [Fact]
    public async Task An_issue_of_a_finding_takes_its_station_span_and_cause_and_is_made_once()
    {
        await using var host = await SupervisionHost.StartAsync();
        var finding = await host.AddFindingAsync(host.Directory.FindByCode("N1")!.Id);
        var wanted = SupervisionHost.New("S1", IssueGrade.General, "恒值") with { FindingId = finding, Parameter = null };
        var made = await OpenAsync(host, wanted, SupervisionHost.Officer);
        var issue = await host.FindAsync(made.Number!);
        Assert.Equal(("N1", "a34004", Quality.FindingCause.Flat, host.OperatorA), (issue.StationCode, issue.Parameter, issue.Cause, issue.OperatorId));
        Assert.Equal("FindingId:AlreadyThere:WT-2026-0001", Told(await OpenAsync(host, wanted, SupervisionHost.Officer)));
        var far = SupervisionHost.Officer with { Scope = new("990100/990102/", null) };
        Assert.Contains("FindingId:Unknown:", Told(await OpenAsync(host, wanted, far)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_refused_by_field_and_rule()
    {
        await using var host = await SupervisionHost.StartAsync();
        var bad = new NewIssue("S2", null, IssueGrade.General, " ", new string('长', 1001), "zz", SupervisionHost.Start, SupervisionHost.Start);
        Assert.Equal(
            "StationCode:NoOperator: Parameter:Unknown: Class:Required: Title:Required: Requirement:TooLong:1000 ToUtc:EndBeforeStart:",
            Told(await OpenAsync(host, bad, SupervisionHost.Officer)));
        var number = await host.OpenAsync();
        Assert.Equal("Action:NotNow:Notified", Told(await host.ActAsync(number, IssueAction.AcceptPlan, SupervisionHost.Officer)));
        Assert.Equal("Action:NotYours:supervision.answer", Told(await host.ActAsync(number, IssueAction.FilePlan, SupervisionHost.Officer)));
        Assert.Equal("Number:Unknown:", Told(await host.ActAsync(number, IssueAction.FilePlan, host.Engineer with { Scope = new("", host.OperatorB) })));
        Assert.Equal("DoneBy:TooLate:2026-12-01", Told(await host.ActAsync(number, IssueAction.FilePlan, host.Engineer, step => step with { Plan = new("措施", "周航", new(2026, 12, 2)) })));
        await WholeWay.DoAsync(host, number, IssueAction.FilePlan, host.Engineer, IssueState.PlanFiled, step => step with { Plan = new("措施", "周航", new(2026, 12, 1)) });
        Assert.Equal("Why:Required:", Told(await host.ActAsync(number, IssueAction.ReturnPlan, SupervisionHost.Officer, step => step with { Why = "" })));
        await WholeWay.DoAsync(host, number, IssueAction.AcceptPlan, SupervisionHost.Officer, IssueState.PlanAccepted);
        await WholeWay.DoAsync(host, number, IssueAction.FileEvidence, host.Engineer, IssueState.EvidenceFiled);
        Assert.Equal("Files:NeedsEvidence:", Told(await host.ActAsync(number, IssueAction.AskVerification, host.Engineer)));
    }

    [Theory]
    [InlineData(18, true), InlineData(17, false)]
    public async Task A_window_needs_three_quarters_of_its_hours(int present, bool passes)
    {
        await using var host = await SupervisionHost.StartAsync();
        var number = await WholeWay.UntilEvidenceAsync(host);
        await WholeWay.DoAsync(host, number, IssueAction.AskVerification, host.Engineer, IssueState.VerificationAsked);
        Assert.StartsWith("FromUtc:TooEarly", Told(await host.ActAsync(number, IssueAction.RunTest, SupervisionHost.Inspector, WholeWay.Window(host))), StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromHours(30));
        host.Window.Answer = new(24, present, "test-1", []);
        await WholeWay.DoAsync(host, number, IssueAction.RunTest, SupervisionHost.Inspector, passes ? IssueState.DataTestPassed : IssueState.DataTestFailed, WholeWay.Window(host));
    }

    [Fact]
    public async Task A_look_back_without_data_is_no_relapse()
    {
        await using var host = await SupervisionHost.StartAsync();
        var number = await WholeWay.UntilClosedAsync(host);
        host.Clock.Advance(TimeSpan.FromDays(30));
        await FallDueAsync(host);
        host.Window.Answer = new(24, 0, "test-1", []);
        Assert.Equal("ToUtc:TooFewHours:0,24,18", Told(await host.ActAsync(number, IssueAction.LookBack, SupervisionHost.Inspector, WholeWay.Window(host))));
        Assert.Equal(IssueState.LookBackDue, (await host.FindAsync(number)).State);
    }

    [Fact]
    public async Task While_the_tests_are_behind_the_data_a_rectification_is_neither_passed_nor_failed()
    {
        await using var host = await SupervisionHost.StartAsync();
        var number = await WholeWay.UntilEvidenceAsync(host);
        await WholeWay.DoAsync(host, number, IssueAction.AskVerification, host.Engineer, IssueState.VerificationAsked);
        host.Clock.Advance(TimeSpan.FromHours(30));
        host.Window.Answer = new(24, 24, "test-1", [], Judged: false);
        var outcome = await host.ActAsync(number, IssueAction.RunTest, SupervisionHost.Inspector, WholeWay.Window(host));
        Assert.Equal("Action:NotJudgedYet:", Told(outcome));
        Assert.Equal(IssueState.VerificationAsked, (await host.FindAsync(number)).State);
    }

    [Fact]
    public async Task An_issue_is_a_band_on_its_stations_timeline_within_the_scope()
    {
        await using var host = await SupervisionHost.StartAsync();
        await host.OpenAsync();
        var station = host.Directory.FindByCode("N1")!.Id;
        Assert.Equal(SupervisionHost.Start.AddHours(-30), Assert.Single(await FactsAsync(host, Scope.Everything, station)).StartUtc);
        Assert.Empty(await FactsAsync(host, new("", host.OperatorB), station));
    }

    private static Task<IReadOnlyList<StationFact>> FactsAsync(SupervisionHost host, Scope scope, int station) => host.WorkAsync(services =>
        services.GetServices<IStationFacts>().OfType<IssueFactsOfStation>().Single()
            .FactsAsync(scope, station, SupervisionHost.Start.AddDays(-1), SupervisionHost.Start, TestContext.Current.CancellationToken));

    private static Task<int> FallDueAsync(SupervisionHost host) =>
        host.WorkAsync(services => LookBackWatch.StepAsync(services, host.Clock.GetUtcNow(), TestContext.Current.CancellationToken));

    private static Task<IssueOutcome> ActAsync(SupervisionHost host, string number, IssueStep step, IssueActor actor) =>
        host.WorkAsync(services => services.GetRequiredService<IssueDesk>().ActAsync(number, step, actor, TestContext.Current.CancellationToken));

    private static Task<IssueOutcome> OpenAsync(SupervisionHost host, NewIssue wanted, IssueActor actor) =>
        host.WorkAsync(services => services.GetRequiredService<IssueDesk>().OpenAsync(wanted, actor, TestContext.Current.CancellationToken));

    private static Task<StageCounts> CountAsync(SupervisionHost host) =>
        host.WorkAsync(services => services.GetRequiredService<ListIssues>().CountAsync(Scope.Everything, new(), TestContext.Current.CancellationToken));

    private static async Task<IEnumerable<string>> NumbersAsync(SupervisionHost host, Scope scope, IssueFilter filter) =>
        (await host.WorkAsync(services => services.GetRequiredService<ListIssues>().HandleAsync(scope, filter, 1, TestContext.Current.CancellationToken)))
        .Rows.Select(row => row.Number);

    private static Task<(IssueRow Row, List<IssueEventRow> Events)> StoryAsync(SupervisionHost host, string number) => host.WorkAsync(async services =>
    {
        var db = services.GetRequiredService<QingjianDb>();
        var row = await db.Set<IssueRow>().AsNoTracking().SingleAsync(issue => issue.Number == number, TestContext.Current.CancellationToken);
        var events = await db.Set<IssueEventRow>().AsNoTracking().Where(said => said.IssueId == row.Id).OrderBy(said => said.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        return (row, events);
    });

    private static string Told(IssueOutcome outcome) =>
        string.Join(' ', outcome.Refused.Select(refusal => $"{refusal.Field}:{refusal.Rule}:{string.Join(',', refusal.Limits)}"));
}
