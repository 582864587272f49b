using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel.Tests.Hosting;
using Qingjian.Kernel.Tests.Sample;

namespace Qingjian.Kernel.Tests.Languages;

public sealed class KernelWordsTests
{
    [Fact]
    public void Both_languages_have_every_word() =>
        ResourcePair.AssertComplete(typeof(KernelWords), "Shell.BrandSecond", "Shell.OtherLanguage");

    [Fact]
    public void Every_key_that_the_source_names_exists() => ResourcePair.AssertKeysExist(typeof(KernelWords), Source());

    [Fact]
    public async Task Every_role_permission_section_and_audit_kind_has_a_name()
    {
        await using var host = await KernelHost.StartAsync();
        var words = host.App.Services.GetRequiredService<IStringLocalizer<KernelWords>>();
        var keys = Enum.GetNames<Role>().Select(role => "Role." + role)
            .Concat(Permissions.All.Select(permission => "Permission." + permission))
            .Concat(Enum.GetNames<NavSection>().Select(section => "Nav." + section))
            .Concat(host.App.Services.GetServices<AuditKind>().Select(kind => kind.LabelKey));

        Assert.All(keys, key => Assert.False(words[key].ResourceNotFound, key));
    }

    [Fact]
    public async Task A_page_is_chinese_until_english_is_chosen_and_then_has_no_chinese_word()
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = host.NewBrowser();
        Assert.Contains("<html lang=\"zh-CN\"", await browser.ReadAsync("/signin"), StringComparison.Ordinal);

        using var chosen = await browser.GetAsync("/language/en?returnUrl=%2Fsignin");
        var page = await browser.ReadAsync("/signin");

        Assert.Equal("/signin", chosen.Headers.Location!.OriginalString);
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("Sign in to Qingjian", page, StringComparison.Ordinal);
        Assert.DoesNotContain("登录", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_language_or_theme_is_not_found()
    {
        await using var host = await KernelHost.StartAsync();
        using var browser = host.NewBrowser();
        foreach (var path in new[] { "/language/fr", "/theme/pink" })
        {
            using var answer = await browser.GetAsync(path);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public void The_tests_run_with_the_satellite_of_english() =>
        Assert.Equal("Home", new System.Resources.ResourceManager(typeof(KernelWords)).GetString("Status.Home", new CultureInfo("en")));

    private static string Source([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../src/Qingjian.Kernel"));
}
