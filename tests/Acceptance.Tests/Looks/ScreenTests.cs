using Acceptance.Tests.Product;
using Microsoft.Playwright;

namespace Acceptance.Tests.Looks;

/// <summary>Every page in both languages, both themes and both widths. The pictures go to artifacts/screenshots.</summary>
public sealed class ScreenTests(RunningProduct product)
{
    // {frame} is an hour that has a value, {user} the number of an account.
    private static readonly (string Name, string Path)[] Pages =
    [
        ("today", "today"), ("review", "data/review"), ("proof", "data/proof"), ("air", "assess/air"),
        ("air-day", "assess/air/YC-A06/{day}"), ("proof-value", "data/proof?station=YC-A06&parameter=a34004&period=Hour&at={frame}"), ("issues", "supervise/issues"),
        ("working-days", "admin/working-days"),
        ("map", "network/map"), ("stations", "network/stations"), ("station", "network/stations/YC-A06"),
        ("station-frame", "network/stations/YC-A06?parameter=a34004&period=hour&days=3&at={frame}"),
        ("station-month", "network/stations/YC-A15?parameter=a34002&days=7"), ("station-water", "network/stations/YC-W05?days=7"),
        ("station-edit", "network/stations/YC-A06/edit"), ("station-parameters", "network/stations/YC-A06/parameters"),
        ("instrument-new", "network/stations/YC-A06/instruments/new"), ("station-new", "network/stations/new"),
        ("station-import", "network/stations/import"), ("live", "network/live"), ("live-health", "network/live?view=health"), ("availability", "network/availability"), ("availability-day", "network/availability/YC-A06/{day}"), ("losses", "network/losses"), ("losses-station", "network/losses?station=YC-A06"), ("losses-causes", "network/losses/YC-A06"), ("roster", "network/roster"), ("roster-station", "network/roster/YC-A06"), ("commands", "network/commands"), ("backfill", "network/backfill"), ("unknown", "network/unknown"), ("regions", "network/regions"),
        ("region-new", "network/regions/new"), ("region", "network/regions/990101"), ("organisations", "network/organisations"),
        ("organisation-new", "network/organisations/new"), ("organisation", "network/organisations/OP1"),
        ("users", "admin/users"), ("user-new", "admin/users/new"), ("user", "{user}"), ("audit", "admin/audit"),
        ("keys", "admin/keys"), ("key-new", "admin/keys/new"), ("import", "data/import"), ("export", "data/export"), ("retention", "admin/retention"),
        ("samples", "data/samples"), ("station-site", "network/stations/YC-A06/site"), ("forwarding", "network/forwarding"), ("forwarding-new", "network/forwarding/new"),
        ("refused", "admin/refused"), ("system", "admin/system"), ("account", "account"), ("not-found", "nowhere"), ("failed", "status/500"),
    ];

    // Pages that a person works on with a phone: nothing on them scrolls sideways.
    private static readonly HashSet<string> ForPhones = ["today", "review", "proof", "proof-value", "air", "air-day", "issues", "roster", "samples", "notices", "today-officer"];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Every_page_fits_speaks_one_language_and_is_accessible(string language) =>
        Found([.. (await Task.WhenAll(LookAtAllAsync(language, 1440), LookAtAllAsync(language, 390))).SelectMany(wrong => wrong)]);

    // What the administrator may not open, or finds empty.
    [Theory]
    [InlineData("zh-CN", 1440)]
    [InlineData("zh-CN", 390)]
    [InlineData("en", 1440)]
    [InlineData("en", 390)]
    public async Task The_pages_of_an_officer_do_too(string language, int width)
    {
        await using var officer = await product.VisitAsync("officer", width, language);
        var wrong = new List<string>();
        foreach (var (name, path) in new[]
        {
            ("today-officer", "today"), ("command-new", "network/stations/YC-A06/command"), ("command-form", "network/stations/YC-A06/command?kind=BackfillHours"),
            ("command-danger", "network/stations/YC-A06/command?kind=Calibrate"), ("issue-new", "supervise/issues/new"), ("notices", "supervise/notices"),
            ("sample-new", "data/samples/new"), ("sample-import", "data/samples/import"),
        })
            wrong.AddRange(await LookAsync(officer, name, path, language, width));

        Found([.. wrong, .. officer.Complaints]);
    }

    [Theory]
    [InlineData("zh-CN", 1440)]
    [InlineData("en", 390)]
    public async Task The_pages_before_and_beside_the_product_do_too(string language, int width)
    {
        await using var nobody = await product.VisitAsync(null, width, language);
        var wrong = new List<string>(await LookAsync(nobody, "sign-in", "signin", language, width));
        await using var enterprise = await product.VisitAsync("enterprise", width, language);
        wrong.AddRange(await LookAsync(enterprise, "no-permission", "admin/users", language, width));

        Found([.. wrong, .. nobody.Complaints, .. enterprise.Complaints]);
    }

    private async Task<IReadOnlyList<string>> LookAtAllAsync(string language, int width)
    {
        await using var visit = await product.VisitAsync("admin", width, language);
        var user = await FirstUserAsync(visit);
        var wrong = new List<string>();
        foreach (var (name, path) in Pages)
            wrong.AddRange(await LookAsync(visit, name, path.Replace("{frame}", FrameHour(), StringComparison.Ordinal).Replace("{day}", FrameHour()[..10], StringComparison.Ordinal).Replace("{user}", user, StringComparison.Ordinal), language, width));
        return [.. wrong, .. visit.Complaints];
    }

    private static async Task<IEnumerable<string>> LookAsync(Visit visit, string name, string path, string language, int width)
    {
        await visit.OpenAsync(path);
        var wrong = new List<string>(await PageCheck.LookAsync(visit.Page, language));
        if (width == 390 && ForPhones.Contains(name))
            wrong.AddRange(await PageCheck.SidewaysAsync(visit.Page));
        await KeepAsync(visit.Page, name, language, "light", width);
        // Both themes are looked at by axe, each at one width and in one language: neither changes what is marked up.
        if (width == 1440 && language == "zh-CN")
            wrong.AddRange(await PageCheck.AxeAsync(visit.Page));
        await visit.Page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");
        await KeepAsync(visit.Page, name, language, "dark", width);
        if (width == 390 && language == "en")
            wrong.AddRange(await PageCheck.AxeAsync(visit.Page));
        return wrong.Select(line => $"{name} {language} {width}: {line}");
    }

    // For a person's eyes; nobody looks at them in CI, where taking four of every page costs a minute and more.
    private static Task KeepAsync(IPage page, string name, string language, string theme, int width) => Repository.IsWatched
        ? page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}-{width}-{theme}-{language}.png"), FullPage = true })
        : Task.CompletedTask;

    private static void Found(IReadOnlyCollection<string> wrong) => Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));

    private static async Task<string> FirstUserAsync(Visit visit)
    {
        await visit.OpenAsync("admin/users");
        return (await visit.Page.Locator("tbody a").First.GetAttributeAsync("href"))!.TrimStart('/');
    }

    private static string FrameHour() => DateTime.UnixEpoch.AddHours(Math.Floor((TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalHours) - 20)
        .ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
}
