using System.Collections.Concurrent;
using System.Text.Json;
using Acceptance.Tests.Product;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(RunningProduct))]

namespace Acceptance.Tests.Product;

/// <summary>One demo and one browser for all tests.</summary>
public sealed class RunningProduct : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    // Milliseconds; a busy machine of two cores draws a page in seconds.
    private const float Patience = 75_000;

    private readonly DemoProcess _demo = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new();
    // Started by the first test that visits it: one that brings its own server need not wait for it.
    private readonly Lazy<Task> _started;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public RunningProduct() => _started = new(() => _demo.StartAsync(CancellationToken.None));

    /// <summary>Address of the pages, with a slash at the end.</summary>
    internal string Address => _demo.Address;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _demo.DisposeAsync();
    }

    /// <summary>A visitor of another server with an own profile; nobody is signed in.</summary>
    internal async Task<Visit> VisitElsewhereAsync(string address, int width)
    {
        SkipWithoutBrowser();
        var context = await NewContextAsync(width, null, "zh-CN");
        return new Visit(context, await context.NewPageAsync(), address);
    }

    internal string PasswordOf(string user) => _demo.Passwords[user];

    /// <summary>A visitor with an own profile. The browser's zone is far from Beijing on purpose.</summary>
    /// <param name="user">One of the demo's users, signed in already, or null for nobody.</param>
    /// <param name="width">Width of the screen: 1440 or 390.</param>
    /// <param name="language">zh-CN or en.</param>
    /// <param name="theme">light or dark.</param>
    internal async Task<Visit> VisitAsync(string? user, int width, string language = "zh-CN", string theme = "light")
    {
        SkipWithoutBrowser();
        await _started.Value;
        var context = await NewContextAsync(width, user is null ? null : await _sessions.GetOrAdd(user, name => new(() => SignInAsync(name))).Value);
        await context.APIRequest.GetAsync($"{Address}language/{language}?returnUrl=/signin");
        await context.APIRequest.GetAsync($"{Address}theme/{theme}?returnUrl=/signin");
        return new Visit(context, await context.NewPageAsync(), Address);
    }

    // Where the data are required (CI) the browser is too.
    private void SkipWithoutBrowser()
    {
        if (Environment.GetEnvironmentVariable("QINGJIAN_REQUIRE_DATA") != "1")
            Assert.SkipWhen(_browser is null, $"{Executable} is not installed.");
    }

    /// <summary>A client without a browser that carries the cookies of a user's sign-in and follows no way to the sign-in page.</summary>
    internal async Task<HttpClient> ClientAsync(string user)
    {
        SkipWithoutBrowser();
        await _started.Value;
        using var state = JsonDocument.Parse(await _sessions.GetOrAdd(user, name => new(() => SignInAsync(name))).Value);
        var cookies = state.RootElement.GetProperty("cookies").EnumerateArray().Select(cookie => $"{cookie.GetProperty("name")}={cookie.GetProperty("value")}");
        // The client disposes its handler.
        var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        return client;
    }

    // Signing in is tested by itself; everybody else takes over the cookies of one sign-in.
    private async Task<string> SignInAsync(string user)
    {
        await using var context = await NewContextAsync(1440, null);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{Address}signin");
        await page.FillAsync("#user", user);
        await page.FillAsync("#password", PasswordOf(user));
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync(".app");
        return await context.StorageStateAsync();
    }

    private async Task<IBrowserContext> NewContextAsync(int width, string? session, string? locale = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 760 ? 844 : 900 },
            TimezoneId = "America/New_York",
            Locale = locale,
            StorageState = session,
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }
}
