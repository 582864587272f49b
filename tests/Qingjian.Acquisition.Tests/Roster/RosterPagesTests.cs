using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Roster;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Acquisition.Tests.Screens;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Testing;

namespace Qingjian.Acquisition.Tests.Roster;

/// <summary>The roster over a real archive and database, and its pages in a real browser.</summary>
public sealed class RosterPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_archive_tells_who_never_connected_who_was_lost_and_who_never_sent_a_valid_value()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(IntakeHost.Air("N3", "990101") with { Longitude = 101.9 }, IntakeHost.Air("N4", "990101") with { Longitude = 101.8 });
        await SpeakAsync(host);
        Assert.Equal(["N1 Lost", "N2 OtherMn", "N3 NoValid", "N4 Never", "S1 OtherMn"], await StatesAsync(host, Scope.Everything));
        // The neighbours at the same place lie within the north.
        Assert.Equal(["N1 Lost", "N2 OtherMn", "N3 NoValid", "N4 Never"], await StatesAsync(host, new(IntakeHost.NorthPath, null)));
    }

    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 390, 844)]
    public async Task A_reason_is_stated_refused_when_it_promises_nothing_kept_and_never_overwritten(string theme, string language, int width, int height)
    {
        await using var context = await chromium.NewContextAsync(width, height);
        await using var host = await IntakeHost.StartAsync();
        await SpeakAsync(host, withN3: false);
        var page = await context.NewPageAsync();
        await page.SignInAsync(host, Role.Officer, theme, language);
        await page.GotoAsync($"{host.Address}network/roster");
        Assert.Equal(3, await page.Locator("tbody tr").CountAsync());
        await page.CheckAsync("roster", theme, language, width);

        await page.ClickAsync("tbody a[href$='/N1']");
        await page.WaitForSelectorAsync("#promised");
        await page.SelectOptionAsync("#kind", "Other");
        await page.FillAsync("#promised", "2026-11-21");
        await page.ClickAsync("main form.form button[type=submit]");
        await page.WaitForSelectorAsync("#promised-error");
        Assert.Equal(1, await page.Locator("#note-error").CountAsync());
        await page.CheckAsync("roster-refused", theme, language, width);
        await StateAsync(page, "Power", "2026-11-24", "变压器检修");
        await StateAsync(page, "Network", "2026-12-01", "光缆被挖断");
        Assert.Equal(2, await page.Locator(".timeline li").CountAsync());
        Assert.Contains("光缆被挖断", await page.InnerTextAsync(".timeline li:first-child"), StringComparison.Ordinal);
        await page.CheckAsync("roster-station", theme, language, width);

        await page.GotoAsync($"{host.Address}network/roster");
        Assert.Contains("2026-12-01", await page.InnerTextAsync("tbody tr:first-child"), StringComparison.Ordinal);
        await page.GotoAsync($"{host.Address}network/roster?show=Unexplained");
        Assert.Equal(2, await page.Locator("tbody tr").CountAsync());
        var file = await page.APIRequest.GetAsync($"{host.Address}api/roster/export?show=Due");
        Assert.Equal(1 + 3, (await file.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        await page.GotoAsync($"{host.Address}network/roster/NONE");
        await page.CheckAsync("roster-none", theme, language, width);
    }

    [Fact]
    public async Task A_promise_whose_day_is_over_waits_for_whoever_may_state_why_until_another_is_made()
    {
        await using var host = await IntakeHost.StartAsync();
        await SpeakAsync(host, withN3: false);
        await PromiseAsync(host, "N1", 2);
        await PromiseAsync(host, "S1", 1);
        Assert.Empty(await OverdueAsync(host, Scope.Everything));
        host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(["S1"], await OverdueAsync(host, Scope.Everything));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["S1", "N1"], await OverdueAsync(host, Scope.Everything));
        Assert.Equal(["N1"], await OverdueAsync(host, new(IntakeHost.NorthPath, null)));
        await PromiseAsync(host, "S1", 5);
        Assert.Equal(["N1"], await OverdueAsync(host, Scope.Everything));
    }

    private static async Task PromiseAsync(IntakeHost host, string code, int days)
    {
        await using var work = host.App.Services.CreateAsyncScope();
        var day = host.Clock.GetUtcNow().BeijingDay().AddDays(days);
        var form = new ReasonForm { Kind = "Power", PromisedOn = day.ToString("yyyy-MM-dd", null) };
        Assert.Empty((await work.ServiceProvider.GetRequiredService<StateReason>().HandleAsync(code, form, "officer", Scope.Everything, Cancel))!);
    }

    private static async Task<IEnumerable<string>> OverdueAsync(IntakeHost host, Scope scope)
    {
        await using var work = host.App.Services.CreateAsyncScope();
        var found = await work.ServiceProvider.GetRequiredService<OverduePromises>().WithinAsync(scope, 10, Cancel);
        return found.Select(promise => host.Directory.Find(promise.StationId)!.Code);
    }

    private static async Task StateAsync(Microsoft.Playwright.IPage page, string kind, string promised, string note)
    {
        var before = await page.Locator(".timeline li").CountAsync();
        await page.SelectOptionAsync("#kind", kind);
        await page.FillAsync("#promised", promised);
        await page.FillAsync("#note", note);
        await page.ClickAsync("main form.form button[type=submit]");
        await Microsoft.Playwright.Assertions.Expect(page.Locator(".timeline li")).ToHaveCountAsync(before + 1);
    }

    // N1 spoke two days ago; N3 is connected and sends nothing but values marked as faults.
    private static async Task SpeakAsync(IntakeHost host, bool withN3 = true)
    {
        var then = IntakeHost.Now.AddDays(-2);
        host.Append("N1", EntryKind.LinkUp, then);
        host.Receive("N1", Commands.HourData, $"DataTime={then.AddHours(-1):yyyyMMddHH}0000;a34004-Avg=35,a34004-Flag=N", then.AddMinutes(5));
        host.Append("N1", EntryKind.LinkDown, then.AddHours(1));
        if (withN3)
        {
            host.Append("N3", EntryKind.LinkUp, IntakeHost.Now.AddHours(-3), 2);
            host.Receive("N3", Commands.HourData, $"DataTime={IntakeHost.Now.AddHours(-2):yyyyMMddHH}0000;a34004-Avg=0,a34004-Flag=D", IntakeHost.Now.AddHours(-1));
        }
        await host.ProjectedAsync();
    }

    private static Task<IEnumerable<string>> StatesAsync(IntakeHost host, Scope scope) => host.WorkAsync(async services =>
    {
        var list = await services.GetRequiredService<ReadRoster>().HandleAsync(scope, new(null, null, null, RosterShow.Due), Cancel);
        return list.Rows.Select(row => $"{row.Card.Code} {row.State}").Order(StringComparer.Ordinal).AsEnumerable();
    });
}
