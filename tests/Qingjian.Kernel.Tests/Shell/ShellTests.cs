using System.Net;
using System.Text.RegularExpressions;
using Qingjian.Kernel.Tests.Hosting;
using Qingjian.Kernel.Tests.Sample;

namespace Qingjian.Kernel.Tests.Shell;

public sealed partial class ShellTests
{
    [Theory]
    [InlineData("/account")]
    [InlineData("/network/sample")]
    [InlineData("/api/sample/series")]
    [InlineData("/nowhere")]
    [InlineData("/network/fails")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = await SignedInAsync(host);

        using var answer = await browser.GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
    }

    [Fact]
    public async Task A_page_has_no_inline_script_and_every_file_it_names_is_there_and_not_empty()
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = await SignedInAsync(host);
        var page = await browser.ReadAsync("/network/sample");

        Assert.DoesNotMatch(InlineScript(), page);
        var files = Files().Matches(page).Select(match => match.Groups[1].Value.Split('#')[0]).Distinct().ToList();
        Assert.Contains(files, file => file.Contains("vizor-echarts-bundle", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("blazor.web", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var answer = await browser.GetAsync(file.StartsWith('/') ? file : "/" + file);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK && bytes.Length > 200, $"{file}: {answer.StatusCode}, {bytes.Length} bytes");
        }
    }

    [Fact]
    public async Task A_panel_that_fails_shows_its_own_error_and_leaves_the_page_whole()
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = await SignedInAsync(host);

        using var answer = await browser.GetAsync("/network/sample");
        var page = await Browser.TextAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(Regex.Matches(page, "这一部分无法读取，其余内容不受影响。"));
        Assert.Contains("好面板", page, StringComparison.Ordinal);
        Assert.DoesNotContain("This panel always fails", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_fails_says_so_with_a_code_and_without_its_inside()
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = await SignedInAsync(host);

        using var answer = await browser.GetAsync("/network/fails");
        var page = await Browser.TextAsync(answer);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("页面出错", page, StringComparison.Ordinal);
        Assert.Matches("代码 [0-9A-Z]{8,}", page);
        Assert.DoesNotContain("InvalidOperationException", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/admin/nowhere")]
    [InlineData("/admin/users/not-a-guid")]
    public async Task An_unknown_address_is_a_page_that_leads_on(string path)
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = await SignedInAsync(host);

        using var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有这个页面", await Browser.TextAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/sample/fails", HttpStatusCode.InternalServerError)]
    [InlineData("/api/nowhere", HttpStatusCode.NotFound)]
    public async Task A_failed_call_is_answered_with_problem_details(string path, HttpStatusCode status)
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = await SignedInAsync(host);

        using var answer = await browser.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_call_without_a_session_is_401_and_not_a_redirect()
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = host.NewBrowser();

        using var answer = await browser.GetAsync("/api/sample/series");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_region_choice_lists_only_the_scope_and_keeps_the_rest_of_the_address()
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = await SignedInAsync(host, Role.Officer, new Scope(SampleRegions.City, null));

        var page = await browser.ReadAsync("/network/sample?element=officer&page=3&region=" + Uri.EscapeDataString(SampleRegions.EastDistrict));

        Assert.Contains("href=\"/network/sample?element=officer&region=99%2F9901%2F\"", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"scope-name\">云东区</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("临江市", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/admin/audit?region=99%2F9901%2F990101%2F&element=officer\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_theme_stands_on_the_document_until_it_is_given_back_to_the_device()
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = host.NewBrowser();
        Assert.DoesNotContain("data-theme", await browser.ReadAsync("/signin"), StringComparison.Ordinal);

        using var dark = await browser.GetAsync("/theme/dark?returnUrl=%2Fsignin");
        Assert.Contains("data-theme=\"dark\"", await browser.ReadAsync("/signin"), StringComparison.Ordinal);
        using var auto = await browser.GetAsync("/theme/auto");
        Assert.DoesNotContain("data-theme", await browser.ReadAsync("/signin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_leads_each_user_to_the_first_page_of_their_rail()
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = await SignedInAsync(host);

        using var answer = await browser.GetAsync("/");

        Assert.Equal("/network/sample", answer.Headers.Location!.OriginalString);
    }

    private static async Task<Browser> SignedInAsync(KernelHost host, Role role = Role.Administrator, Scope? scope = null)
    {
        var browser = host.NewBrowser();
        Assert.True(await browser.TrySignInAsync("wang", await host.RegisterAsync("wang", role, scope)));
        return browser;
    }

    [GeneratedRegex("<script(?![^>]*src=)|<style| on[a-z]+=\"")]
    private static partial Regex InlineScript();

    [GeneratedRegex("(?:href|src|data-echarts)=\"(/?(?:_content|_framework)/[^\"]+)\"")]
    private static partial Regex Files();
}
