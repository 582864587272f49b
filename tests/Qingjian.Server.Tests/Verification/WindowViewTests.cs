using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;
using Qingjian.Review;
using Qingjian.Review.Decisions;
using Qingjian.Server.Tests.Model;
using Qingjian.Supervision;
using Qingjian.Supervision.Issues;
using Qingjian.Supervision.Verification;

namespace Qingjian.Server.Tests.Verification;

/// <summary>The data test over real frames, findings and decisions: the second day of station A, after a spike of PM2.5 on the
/// first. Expected figures are counted by hand: 24 hours due, three quarters of them, 18, needed.</summary>
public sealed class WindowViewTests
{
    private const int Day = 24;
    private const int Spike = 30;
    private static readonly DateTimeOffset First = new(2026, 6, 10, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_quiet_day_passes()
    {
        await using var house = await SmallHouse.OpenAsync(First);
        var (result, sentence) = await TestAsync(house, _ => true, spikes: false);
        Assert.Equal((true, 24, 24, 18, 0), (result.Passed, result.HoursDue, result.HoursPresent, result.HoursNeeded, result.Findings.Count));
        Assert.Equal(RulePack.Current.Edition, result.Edition);
        Assert.Contains("2026-06-11 00:00", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spike_that_is_still_there_fails_and_is_named()
    {
        await using var house = await SmallHouse.OpenAsync(First);
        var (result, sentence) = await TestAsync(house, _ => true, spikes: true);
        Assert.Single(result.Findings);
        Assert.Equal((false, 24), (result.Passed, result.HoursPresent));
        Assert.EndsWith("仍有下列疑点", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spike_that_a_reviewer_found_valid_does_not_speak_against_it()
    {
        await using var house = await SmallHouse.OpenAsync(First);
        var (before, _) = await TestAsync(house, _ => true, spikes: true);
        var wanted = new NewDecision("A", "a34004", First.AddHours(Spike), First.AddHours(Spike + 1), Verdict.Valid, "maintenance", "", before.Findings[0], 0);
        Assert.NotNull((await house.WorkAsync(services => services.GetRequiredService<Decide>()
            .RunAsync(Scope.Everything, "reviewer", wanted, TestContext.Current.CancellationToken))).Made);
        Assert.True((await RunAsync(house)).Result.Passed);
    }

    [Theory]
    [InlineData(6, 18, true)]
    [InlineData(7, 17, false)]
    public async Task Hours_that_never_came_do_not_count(int lost, int present, bool passes)
    {
        await using var house = await SmallHouse.OpenAsync(First);
        var (result, sentence) = await TestAsync(house, hour => hour < 36 || hour >= 36 + lost, spikes: false);
        Assert.Equal((passes, present, !passes, 0), (result.Passed, result.HoursPresent, result.TooFew, result.Findings.Count));
        Assert.Contains(present.ToString(CultureInfo.InvariantCulture), sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_that_were_decided_invalid_do_not_count()
    {
        await using var house = await SmallHouse.OpenAsync(First);
        await TestAsync(house, _ => true, spikes: false);
        Assert.True(await house.DecideAsync("A", "a34004", 36, 43, Verdict.Invalid, 0));
        var (result, _) = await RunAsync(house);
        Assert.Equal((false, 17, 18), (result.Passed, result.HoursPresent, result.HoursNeeded));
    }

    private static async Task<(DataTestResult Result, string Sentence)> TestAsync(SmallHouse house, Func<int, bool> sends, bool spikes)
    {
        for (var hour = 0; hour < 2 * Day; hour++)
        {
            for (var station = 0; station < SmallHouse.Codes.Length; station++)
            {
                if (station == 0 && !sends(hour))
                    continue;
                var fine = station == 0 && (hour == 6 || (spikes && hour == Spike)) ? 600 : 60 + ((hour * 7 + station * 5) % 9);
                var coarse = 95 + ((hour * 7 + station * 5 + 3) % 9) + (fine == 600 ? 700 : 0);
                house.Send(SmallHouse.Codes[station], hour, string.Create(CultureInfo.InvariantCulture, $"a34004-Avg={fine},a34004-Flag=N;a34002-Avg={coarse},a34002-Flag=N"), ahead: false);
            }
        }
        await house.CatchUpAsync(20_000);
        return await RunAsync(house);
    }

    private static Task<(DataTestResult Result, string Sentence)> RunAsync(SmallHouse house) => house.WorkAsync(async services =>
    {
        var view = ActivatorUtilities.CreateInstance<WindowView>(services);
        var issue = IssueOf(services.GetRequiredService<StationDirectory>().FindByCode("A")!);
        var result = await new DataTest(view).RunAsync(issue, First.AddHours(Day), First.AddHours(2 * Day), TestContext.Current.CancellationToken);
        Assert.NotNull(result);
        var said = new IssueEventRow
        {
            Sequence = 2, By = "chenzhuo", Why = "", State = result.Passed ? IssueState.DataTestPassed : IssueState.DataTestFailed, Detail = IssueJson.Write(result),
        };
        var words = services.GetRequiredService<IStringLocalizer<SupervisionWords>>();
        return (result, Assert.Single(EventLines.Of(said, new(issue, [said], []), words)));
    });

    private static IssueRow IssueOf(StationCard station) => IssueRow.Of(1,
    [
        new()
        {
            Sequence = 1, State = IssueState.Opened, By = "wangmin", Why = "", AtUtc = First.AddHours(Day).ToUniversalTime(),
            Detail = IssueJson.Write(new IssueFacts
            {
                Number = "WT-2026-0001", Class = IssueClass.Analyser, Grade = IssueGrade.Considerable, Title = "PM₂.₅ 突变", Requirement = "", StationId = station.Id,
                StationCode = station.Code, RegionPath = station.RegionPath, OperatorId = 1, Parameter = "a34004", Cause = FindingCause.Spike,
                FromUtc = First.AddHours(6).ToUniversalTime(), ToUtc = First.AddHours(7).ToUniversalTime(), Deadline = new(2026, 6, 20), DeadlineCertain = true,
            }),
        },
    ]);
}
