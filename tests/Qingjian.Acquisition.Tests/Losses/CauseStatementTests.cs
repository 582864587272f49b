using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Qingjian.Acquisition.Losses;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Acquisition.Tests.Screens;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Testing;

namespace Qingjian.Acquisition.Tests.Losses;

/// <summary>Causes that persons state: S1 was never heard of, so that all its values of a day are missing and nothing tells why. It is 2026-11-22 15:00.</summary>
public sealed class CauseStatementTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly LossFilter Day = new(null, null, null, "S1", null, Period.Hour, new(2026, 11, 21), new(2026, 11, 21));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_statements_that_overlap_the_newest_counts_within_its_span_and_parameter_and_what_came_late_needs_none()
    {
        var start = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
        LossRun[] runs =
        [
            new("a34004", start, start.AddHours(10), 10, LossState.Unknown, null, null), new("a34004", start.AddHours(10), start.AddHours(12), 2, LossState.Late, null, null),
            new("a34002", start, start.AddHours(10), 10, LossState.Offline, null, null),
        ];
        CauseStatement[] said = [Said(1, StatedCause.Power, null, 2, 12), Said(2, StatedCause.Equipment, "a34004", 4, 6)];

        var counts = CountStated.Of(runs, said);

        Assert.Equal([(LossState.Offline, StatedCause.Power, 8), (LossState.Unknown, StatedCause.Power, 6), (LossState.Unknown, StatedCause.Equipment, 2)],
            counts.Select(pair => (pair.Key.State, pair.Key.Cause, pair.Value)).OrderBy(one => one.State).ThenBy(one => one.Cause));

        CauseStatement Said(int id, StatedCause cause, string? parameter, int from, int to) => new()
        {
            Id = id, StationCode = "S1", RegionPath = "", Cause = cause, Parameter = parameter, FromUtc = start.AddHours(from), ToUtc = start.AddHours(to),
            Words = "", By = "", AtUtc = start.AddDays(1),
        };
    }

    [Fact]
    public async Task A_statement_stands_beside_the_derived_cause_is_revised_taken_back_and_every_revision_stays()
    {
        await using var host = await IntakeHost.StartAsync();
        Assert.Equal((72, 72), await UnknownAsync(host));

        Assert.Empty((await StateAsync(host, Form("2026-11-21T00:00", "2026-11-22T00:00", StatedCause.Power)))!);
        Assert.Equal((72, 0), await UnknownAsync(host));

        var first = (await RowsAsync(host)).Single();
        var shorter = Form("2026-11-21T00:00", "2026-11-21T12:00", StatedCause.Network);
        (shorter.Statement, shorter.Seen) = (first.Statement.ToString(), "1");
        Assert.Empty((await StateAsync(host, shorter))!);
        Assert.Equal((72, 36), await UnknownAsync(host));
        // The other one had only seen the first revision.
        Assert.Equal(["Statement"], (await StateAsync(host, shorter))!.Select(refusal => refusal.Field));

        var back = new CauseForm { Statement = first.Statement.ToString(), Seen = "2", Words = "供电公司否认停电" };
        Assert.Equal(["Words"], (await StateAsync(host, new() { Statement = back.Statement, Seen = "2" }, takesBack: true))!.Select(refusal => refusal.Field));
        Assert.Empty((await StateAsync(host, back, takesBack: true))!);
        Assert.Equal((72, 72), await UnknownAsync(host));

        Assert.Equal([(1, "Power", false), (2, "Network", false), (3, "Network", true)],
            (await RowsAsync(host)).Select(one => (one.Revision, one.Cause.ToString(), one.TakenBack)));
    }

    [Fact]
    public async Task Spans_that_are_no_past_span_unknown_parameters_and_stations_out_of_reach_are_refused()
    {
        await using var host = await IntakeHost.StartAsync();
        Assert.Equal(["To"], await RefusedAsync(Form("2026-11-21T12:00", "2026-11-21T12:00", StatedCause.Power)));
        Assert.Equal(["To"], await RefusedAsync(Form("2026-11-22T12:00", "2026-11-22T15:01", StatedCause.Power)));
        Assert.Equal(["To"], await RefusedAsync(Form("2026-10-01T00:00", "2026-11-01T00:01", StatedCause.Power)));
        Assert.Equal(["From"], await RefusedAsync(Form("yesterday", "2026-11-21T12:00", StatedCause.Power)));
        var foreign = Form("2026-11-21T00:00", "2026-11-21T12:00", StatedCause.Power);
        (foreign.Parameter, foreign.Cause, foreign.Words) = ("w01018", "Sabotage", new string('字', CauseStatement.LongestWords + 1));
        Assert.Equal(["Words", "Parameter", "Cause"], await RefusedAsync(foreign));
        Assert.Null(await host.WorkAsync(services => services.GetRequiredService<StateCause>()
            .HandleAsync("S1", Form("2026-11-21T00:00", "2026-11-21T12:00", StatedCause.Power), false, "officer", new Scope(IntakeHost.NorthPath, null), Cancel)));
        Assert.Empty(await RowsAsync(host));

        async Task<IEnumerable<string>> RefusedAsync(CauseForm form) => (await StateAsync(host, form))!.Select(refusal => refusal.Field);
    }

    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 390, 844)]
    public async Task An_officer_states_a_cause_revises_it_and_takes_it_back_on_the_page(string theme, string language, int width, int height)
    {
        await using var context = await chromium.NewContextAsync(width, height);
        await using var host = await IntakeHost.StartAsync();
        var page = await context.NewPageAsync();
        await page.SignInAsync(host, Role.Officer, theme, language);
        await page.GotoAsync($"{host.Address}network/losses/S1");
        await page.FillAsync("#from", "2026-11-21T00:00");
        await page.FillAsync("#to", "2026-11-21T12:00");
        await page.SelectOptionAsync("#cause", "Power");
        await page.ClickAsync("main form.form button[type=submit]");
        await page.WaitForSelectorAsync("#words-error");
        await page.CheckAsync("losses-cause-refused", theme, language, width);
        await page.FillAsync("#words", "供电公司检修停电，通知编号 2026-118");
        await page.ClickAsync("main form.form button[type=submit]");
        var revisions = page.Locator(".timeline li");
        await Assertions.Expect(revisions).ToHaveCountAsync(1, new() { Timeout = 45_000 });

        // Three parameters: twelve hours as stated, twelve that nothing explains.
        await page.GotoAsync($"{host.Address}network/losses?from=2026-11-21&to=2026-11-21");
        await Assertions.Expect(page.Locator("table[data-explains] tbody tr:has(a[href*='station=S1']) td:last-child .chip")).ToHaveCountAsync(6, new() { Timeout = 45_000 });
        await page.CheckAsync("losses-stated", theme, language, width);

        await page.GotoAsync($"{host.Address}network/losses/S1");
        await page.ClickAsync(".timeline a.btn");
        await page.AtAsync("*statement=*");
        await page.WaitForSelectorAsync("#why", new() { Timeout = 45_000 });
        await page.SelectOptionAsync("#cause", "Network");
        await page.ClickAsync("main form.form:has(#cause) button[type=submit]");
        await Assertions.Expect(revisions).ToHaveCountAsync(2, new() { Timeout = 45_000 });
        await page.ClickAsync(".timeline a.btn");
        await page.AtAsync("*statement=*");
        await page.WaitForSelectorAsync("#why", new() { Timeout = 45_000 });
        await page.FillAsync("#why", "与工单不符");
        await page.ClickAsync("main form.form:has(#why) button[type=submit]");
        await Assertions.Expect(revisions).ToHaveCountAsync(3, new() { Timeout = 45_000 });
        await Assertions.Expect(page.Locator("#why")).ToHaveCountAsync(0, new() { Timeout = 45_000 });
        await page.CheckAsync("losses-cause-back", theme, language, width);

        // Each revision is in the audit, the newest with the reason of its taking back.
        await page.GotoAsync($"{host.Address}admin/audit?text=S1");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("与工单不符", new() { Timeout = 45_000 });
        Assert.Equal(404, (await page.GotoAsync($"{host.Address}network/losses/NONE"))!.Status);
    }

    private static CauseForm Form(string from, string to, StatedCause cause) => new() { From = from, To = to, Cause = cause.ToString(), Words = "供电公司通知" };

    private static Task<IReadOnlyList<CauseRefusal>?> StateAsync(IntakeHost host, CauseForm form, bool takesBack = false) =>
        host.WorkAsync(services => services.GetRequiredService<StateCause>().HandleAsync("S1", form, takesBack, "officer", Scope.Everything, Cancel));

    private static Task<List<CauseStatement>> RowsAsync(IntakeHost host) =>
        host.WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<CauseStatement>().OrderBy(one => one.Id).ToListAsync(Cancel));

    private static async Task<(int Derived, int After)> UnknownAsync(IntakeHost host)
    {
        var book = await host.WorkAsync(services => services.GetRequiredService<ReadLossBook>().HandleAsync(Scope.Everything, Day, Cancel));
        return (book.Count(LossState.Unknown), book.CountAfter(LossState.Unknown));
    }
}
