using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Review.Decisions;
using Qingjian.Review.Tests.Hosting;

namespace Qingjian.Review.Tests.Decisions;

public sealed class DecideTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 20, 0, 0, 0, TimeSpan.FromHours(8));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_is_numbered_and_the_values_stand_as_it_says()
    {
        await using var host = await WithADayAsync();
        var made = (await DecideAsync(host, Wanted(3, 6))).Made!;
        Assert.Equal((1, Verdict.Invalid, "sampling-system", "wangmin", 3), (made.Number, made.Verdict, made.Reason, made.By, made.Hours));
        Assert.Equal("VVVXXXVVVVVVVVVVVVVVVVVV", await StandingsAsync(host));
        var next = (await DecideAsync(host, Wanted(4, 5) with { Verdict = Verdict.Doubtful, Seen = 1 })).Made!;
        Assert.Equal(2, next.Number);
        Assert.Equal("VVVXDXVVVVVVVVVVVVVVVVVV", await StandingsAsync(host));
    }

    [Fact]
    public async Task The_journal_says_what_the_row_says()
    {
        await using var host = await WithADayAsync();
        var made = (await DecideAsync(host, Wanted(3, 6) with { Note = " 与工单 037 \"同一故障\" " })).Made!;
        var entry = await EntryAsync(host);
        Assert.Equal((EntryKind.Decision, made.StationId), (entry.Kind, entry.StationId));
        var eventId = await host.WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<DecisionRow>().Select(row => row.EventId).SingleAsync(Cancel));
        Assert.Equal(
            $$"""{"at":"2026-11-22T07:00:00.000Z","by":"wangmin","event":"{{eventId}}","from":"2026-11-19T19:00:00Z","kind":"decision","note":"与工单 037 \"同一故障\"","number":1,"parameter":"a34004","reason":"sampling-system","station":"N1","to":"2026-11-19T22:00:00Z","undoes":null,"verdict":"invalid"}""",
            Encoding.UTF8.GetString(entry.Payload.Span));
        Assert.Equal("2026-11-22T07:00:00.000Z", JsonDocument.Parse(entry.Payload).RootElement.GetProperty("at").GetString());
    }

    [Theory]
    [InlineData("empty", "To = 2026-11-20 03:00: EmptySpan(2026-11-20 03:00)")]
    [InlineData("backwards", "To = 2026-11-20 02:00: EmptySpan(2026-11-20 03:00)")]
    [InlineData("half", "From = 2026-11-20 03:30: NotOnTheHour()")]
    [InlineData("future", "To = 2026-11-22 16:00: InTheFuture(2026-11-22 15:00)")]
    [InlineData("beyond", "To = 2026-11-21 01:00: BeyondTheData(2026-11-21 00:00)")]
    [InlineData("years", "To = 2026-11-20 06:00: TooLong(2025-11-21 06:00)")]
    [InlineData("verdict", "Verdict = (missing): Required()")]
    [InlineData("reason", "Reason = (missing): Required()")]
    [InlineData("unknown reason", "Reason = because: NotAReason()")]
    [InlineData("other", "Note = (missing): Required()")]
    [InlineData("long note", "Note = 501: TooLong(500)")]
    [InlineData("parameter", "Parameter = a99999: Unknown()")]
    [InlineData("station", "Station = X9: Unknown()")]
    [InlineData("scope", "Station = S1: Unknown()")]
    [InlineData("finding", "Finding = 77: Unknown()")]
    public async Task What_cannot_be_decided_is_refused_by_field_value_and_rule(string what, string refusal)
    {
        await using var host = await WithADayAsync();
        var wanted = Wanted(3, 6);
        wanted = what switch
        {
            "empty" => wanted with { To = wanted.From },
            "backwards" => wanted with { To = wanted.From!.Value.AddHours(-1) },
            "half" => wanted with { From = wanted.From!.Value.AddMinutes(30) },
            "future" => wanted with { To = ReviewHost.Now.AddHours(1) },
            "beyond" => wanted with { To = Midnight.AddHours(25) },
            "years" => wanted with { From = Midnight.AddHours(6).AddDays(-730) },
            "verdict" => wanted with { Verdict = null },
            "reason" => wanted with { Reason = " " },
            "unknown reason" => wanted with { Reason = "because" },
            "other" => wanted with { Reason = "other", Note = " " },
            "long note" => wanted with { Note = new string('x', 501) },
            "parameter" => wanted with { Parameter = "a99999" },
            "station" => wanted with { StationCode = "X9" },
            "scope" => wanted with { StationCode = "S1" },
            "finding" => wanted with { FindingId = 77 },
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };
        var outcome = await DecideAsync(host, wanted, new Scope("990100/990101/", null));
        Assert.Equal([refusal], outcome.Refused.Select(one => one.ToString()));
        Assert.Equal(0, await host.WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<DecisionRow>().CountAsync(Cancel)));
        Assert.Equal(new string('V', 24), await StandingsAsync(host));
    }

    [Fact]
    public async Task Who_decides_about_what_somebody_decided_meanwhile_is_told_and_changes_nothing()
    {
        await using var host = await WithADayAsync();
        await DecideAsync(host, Wanted(3, 6), who: "chenzhuo");
        var outcome = await DecideAsync(host, Wanted(5, 8) with { Verdict = Verdict.Valid });
        Assert.Null(outcome.Made);
        Assert.Equal((1, "chenzhuo", Verdict.Invalid), (outcome.Overtaken!.Number, outcome.Overtaken.By, outcome.Overtaken.Verdict));
        Assert.Equal("VVVXXXVVVVVVVVVVVVVVVVVV", await StandingsAsync(host));
        Assert.NotNull((await DecideAsync(host, Wanted(5, 8) with { Verdict = Verdict.Valid, Seen = 1 })).Made);
        // Next to it, or about another parameter, nobody is in the way.
        Assert.NotNull((await DecideAsync(host, Wanted(10, 12))).Made);
        Assert.NotNull((await DecideAsync(host, Wanted(3, 6) with { Parameter = "a34002" })).Made);
        Assert.NotNull((await DecideAsync(host, Wanted(3, 6) with { Parameter = null })).Overtaken);
    }

    [Fact]
    public async Task Of_many_who_decide_at_the_same_time_about_the_same_values_one_wins()
    {
        await using var host = await WithADayAsync();
        for (var round = 0; round < 8; round++)
        {
            var wanted = Wanted(round, round + 2) with { Seen = await NewestAsync(host) };
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(who => Task.Run(() => DecideAsync(host, wanted, who: $"user{who}"))));
            var winner = Assert.Single(outcomes, outcome => outcome.Made is not null).Made!;
            Assert.All(outcomes.Where(outcome => outcome.Made is null), outcome => Assert.Equal((winner.Number, winner.By), (outcome.Overtaken!.Number, outcome.Overtaken.By)));
        }
        Assert.Equal(8, await host.WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<DecisionRow>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Those_who_decide_at_the_same_time_about_different_values_all_win()
    {
        await using var host = await WithADayAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(() => DecideAsync(host, Wanted(2 * at, (2 * at) + 1)))));
        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Made));
        Assert.Equal("XVXVXVXVXVXVVVVVVVVVVVVV", await StandingsAsync(host));
    }

    [Fact]
    public async Task A_decision_taken_back_lets_the_earlier_one_hold_again_and_both_stay_written()
    {
        await using var host = await WithADayAsync();
        await DecideAsync(host, Wanted(3, 6));
        await DecideAsync(host, Wanted(5, 8) with { Verdict = Verdict.Doubtful, Seen = 1 });
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        var undo = (await TakeBackAsync(host, 2, "chenzhuo", "判错时段")).Made!;
        Assert.Equal((3, 2L, "taken-back", (Verdict?)null), (undo.Number, undo.Undoes, undo.Reason, undo.Verdict));
        Assert.Equal("VVVXXXVVVVVVVVVVVVVVVVVV", await StandingsAsync(host));
        Assert.Equal("VVVXXDDDVVVVVVVVVVVVVVVV", await StandingsAsync(host, ReviewHost.Now.AddMinutes(5)));
        Assert.Equal(new string('V', 24), await StandingsAsync(host, ReviewHost.Now.AddMinutes(-5)));
        var list = await host.WorkAsync(services => services.GetRequiredService<DecisionReader>().NewestAsync(Scope.Everything, 10, Cancel));
        Assert.Equal([(3L, null), (2L, (long?)3), (1L, null)], list.Select(one => (one.Number, one.UndoneBy)));
    }

    [Fact]
    public async Task A_decision_is_taken_back_once_with_a_reason_and_only_within_the_scope()
    {
        await using var host = await WithADayAsync();
        await DecideAsync(host, Wanted(3, 6));
        Assert.Equal(["Note = (missing): Required()"], Refusals(await TakeBackAsync(host, 1, "chenzhuo", " ")));
        Assert.Equal(["Number = 1: Unknown()"], Refusals(await TakeBackAsync(host, 1, "chenzhuo", "错", new Scope("990100/990102/", null))));
        var both = await Task.WhenAll(Task.Run(() => TakeBackAsync(host, 1, "a", "错")), Task.Run(() => TakeBackAsync(host, 1, "a", "错")));
        Assert.Single(both, outcome => outcome.Made is not null);
        Assert.Equal(["Number = 1: AlreadyTakenBack(a 2026-11-22 15:00)"], Refusals(both.Single(outcome => outcome.Made is null)));
        Assert.Equal(["Number = 1: AlreadyTakenBack(a 2026-11-22 15:00)"], Refusals(await TakeBackAsync(host, 1, "b", "错")));
        Assert.Equal(["Number = 2: TakesBackItself()"], Refusals(await TakeBackAsync(host, 2, "b", "错")));
    }

    [Fact]
    public async Task Random_decisions_and_undos_leave_what_a_naive_model_says()
    {
        await using var host = await WithADayAsync();
        var random = new Random(20261122);
        // The model: every decision ever made, and for each hour the last one that is not taken back.
        var model = new List<(int From, int To, char Stands, bool Undone, int Number)>();
        for (var step = 0; step < 60; step++)
        {
            var standing = model.Where(one => !one.Undone).ToList();
            if (standing.Count > 0 && random.Next(3) == 0)
            {
                var chosen = standing[random.Next(standing.Count)];
                await TakeBackAsync(host, chosen.Number, "a", "错");
                model[model.IndexOf(chosen)] = chosen with { Undone = true };
            }
            else
            {
                var from = random.Next(23);
                var to = random.Next(from + 1, 25);
                var verdict = (Verdict)random.Next(1, 4);
                var made = (await DecideAsync(host, Wanted(from, to) with { Verdict = verdict, Seen = long.MaxValue })).Made!;
                model.Add((from, to, verdict switch { Verdict.Valid => 'V', Verdict.Doubtful => 'D', _ => 'X' }, false, (int)made.Number));
            }
            var expected = string.Concat(Enumerable.Range(0, 24).Select(hour => model.LastOrDefault(one => !one.Undone && one.From <= hour && hour < one.To) is { Number: > 0 } last ? last.Stands : 'V'));
            Assert.Equal(expected, await StandingsAsync(host));
        }
    }

    private static NewDecision Wanted(int fromHour, int toHour) =>
        new("N1", "a34004", Midnight.AddHours(fromHour), Midnight.AddHours(toHour), Verdict.Invalid, "sampling-system", "", null, 0);

    private static async Task<ReviewHost> WithADayAsync()
    {
        var host = await ReviewHost.StartAsync();
        for (var hour = 0; hour < 24; hour++)
            host.SendAir("N1", Midnight.AddHours(hour), 35);
        await host.ProjectedAsync();
        return host;
    }

    private static Task<DecisionOutcome> DecideAsync(ReviewHost host, NewDecision wanted, Scope? scope = null, string who = "wangmin") =>
        host.WorkAsync(services => services.GetRequiredService<Decide>().RunAsync(scope ?? Scope.Everything, who, wanted, Cancel));

    private static Task<DecisionOutcome> TakeBackAsync(ReviewHost host, long number, string who, string why, Scope? scope = null) =>
        host.WorkAsync(services => services.GetRequiredService<TakeBack>().RunAsync(scope ?? Scope.Everything, who, number, why, Cancel));

    private static IEnumerable<string> Refusals(DecisionOutcome outcome) => outcome.Refused.Select(one => one.ToString());

    private static Task<long> NewestAsync(ReviewHost host) =>
        host.WorkAsync(async services => (await services.GetRequiredService<DecisionReader>().NewestAsync(Scope.Everything, 1, Cancel)) is [var newest] ? newest.Number : 0);

    private static async Task<string> StandingsAsync(ReviewHost host, DateTimeOffset? asOf = null)
    {
        var key = new SeriesKey(host.Directory.FindByCode("N1")!.Id, "a34004", Period.Hour, Statistic.Average);
        // As of a moment after all values were received.
        var values = await host.WorkAsync(services => services.GetRequiredService<EffectiveReader>().SeriesAsync(Scope.Everything, key, Midnight, Midnight.AddDays(1), asOf, Cancel));
        return string.Concat(values.Select(value => value.Standing switch { Standing.Valid => 'V', Standing.Doubtful => 'D', Standing.Invalid => 'X', _ => '?' }));
    }

    private static async Task<JournalEntry> EntryAsync(ReviewHost host)
    {
        var journal = host.App.Services.GetRequiredService<Journal>();
        var values = journal.LastPosition;
        JournalEntry entry;
        while (!journal.TryRead(values, out entry) || entry.Kind != EntryKind.Decision)
        {
            await Task.Delay(5, Cancel);
            values = journal.LastPosition;
        }
        return entry;
    }
}
