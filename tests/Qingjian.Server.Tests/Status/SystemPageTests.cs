using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition;
using Qingjian.Acquisition.Status;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Kernel.Tests.Hosting;
using Qingjian.Server.Tests.Access;

namespace Qingjian.Server.Tests.Status;

/// <summary>The pages of who runs the system: state, rebuild, refused frames; and the word for a supervisor.</summary>
public sealed class SystemPageTests(TwoDistricts network) : IClassFixture<TwoDistricts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_health_word_is_ok_and_nothing_else()
    {
        using var nobody = new Browser(network.Server.Pages);

        Assert.Equal("ok", await nobody.ReadAsync("/healthz"));
    }

    [Fact]
    public async Task The_system_page_shows_what_was_taken_and_refused_and_how_far_the_projections_are()
    {
        using var administrator = await AdministratorAsync();

        var page = await administrator.ReadAsync("/admin/system");

        var journal = network.Server.Services.GetRequiredService<Journal>();
        Assert.Contains($"data-key=\"archive.watermark\">{GroupedNumber.Of(journal.DurablePosition)}<", page, StringComparison.Ordinal);
        Assert.Contains("data-key=\"archive.lag\">0<", page, StringComparison.Ordinal);
        Assert.Contains("data-key=\"accepted.value\">6<", page, StringComparison.Ordinal);
        Assert.Contains("data-key=\"refused.value\">3<", page, StringComparison.Ordinal);
        Assert.Contains("校验码不符", page, StringComparison.Ordinal);
        Assert.Contains("/admin/system/rebuild", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_needs_the_second_step_leaves_every_value_as_it_was_and_is_in_the_audit()
    {
        using var administrator = await AdministratorAsync();
        var job = network.Server.Services.GetRequiredService<RebuildJob>();
        var before = await ValuesAsync();
        Assert.NotEmpty(before);

        using var unconfirmed = await administrator.SubmitAsync("/admin/system/rebuild", "start-rebuild");
        Assert.Equal(HttpStatusCode.OK, unconfirmed.StatusCode);
        Assert.Contains("先勾选", await Browser.TextAsync(unconfirmed), StringComparison.Ordinal);
        Assert.Equal(RebuildPhase.None, job.Phase);

        using var started = await administrator.SubmitAsync("/admin/system/rebuild", "start-rebuild", ("Understood", "true"));
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        await UntilAsync(() => job.Phase == RebuildPhase.Done && !job.IsRunning);

        Assert.Equal(before, await ValuesAsync());
        await UntilAsync(async () => (await administrator.ReadAsync("/admin/audit?what=system.rebuild-ended")).Contains("Done", StringComparison.Ordinal));
        Assert.Contains("<td class=\"b\">system-admin</td>", await administrator.ReadAsync("/admin/audit?what=system.rebuild-started"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_see_the_system_may_not_rebuild_it_even_by_posting_the_form()
    {
        using var officer = await network.SignInAsync("system-officer", Role.Officer, Scope.Everything);

        Assert.DoesNotContain("/admin/system/rebuild", await officer.ReadAsync("/admin/system"), StringComparison.Ordinal);
        using var posted = await officer.PostWithoutTokenAsync("/admin/system/rebuild?handler=start-rebuild");
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
    }

    [Fact]
    public async Task Refused_frames_are_shown_with_reason_station_count_and_bytes_without_the_password()
    {
        using var administrator = await AdministratorAsync();

        var page = await administrator.ReadAsync("/admin/refused");

        Assert.Contains("校验码不符", page, StringComparison.Ordinal);
        Assert.Contains("/network/stations/SOUTH-1", page, StringComparison.Ordinal);
        Assert.Contains("a34004-Avg=9", page, StringComparison.Ordinal);
        Assert.Contains(";PW=******;", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Gateway.TestStation.Password, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?reason=Checksum", true)]
    [InlineData("?reason=WrongPassword", false)]
    [InlineData("?day=2020-01-01", false)]
    [InlineData("?reason=nonsense&day=nonsense", true)]
    public async Task Refused_frames_are_filtered_by_the_address(string query, bool shown)
    {
        using var administrator = await AdministratorAsync();

        var page = await administrator.ReadAsync("/admin/refused" + query);

        Assert.Equal(shown, page.Contains("a34004-Avg=9", StringComparison.Ordinal));
        // Empty because of a filter says so, and how to see all.
        Assert.Equal(!shown, page.Contains("可放宽原因或日期", StringComparison.Ordinal));
    }

    private Task<Browser> AdministratorAsync() => network.SignInAsync("system-admin", Role.Administrator, Scope.Everything);

    private async Task<string[]> ValuesAsync()
    {
        var rows = new List<string>();
        foreach (var code in TwoDistricts.Codes)
        {
            var key = new SeriesKey(network.Server.Stations.FindByCode(code)!.Id, "a34004", Period.Hour, Statistic.Average);
            rows.AddRange((await network.Server.Observations.SeriesAsync(
                Scope.Everything, key, TwoDistricts.Hour.AddDays(-1), TwoDistricts.Hour.AddDays(1), null, Cancel)).Select(value => $"{code} {value}"));
        }

        return [.. rows];
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await condition())
            await Task.Delay(20, patience.Token);
    }
}
