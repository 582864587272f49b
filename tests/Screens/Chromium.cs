using Microsoft.Playwright;

namespace Qingjian.Testing;

/// <summary>One real browser for the tests of a class. Compiled into each test project that shows pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    // Milliseconds. Two browsers and two servers share the cores of the smallest machine; nothing here measures speed.
    private const float Patience = 75_000;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    /// <summary>A user with an empty profile. The zone is far from Beijing on purpose.</summary>
    internal async Task<IBrowserContext> NewContextAsync(int width = 1440, int height = 900)
    {
        // Skipped where there is no browser; where the data are required (CI), the browser is too.
        if (Environment.GetEnvironmentVariable("QINGJIAN_REQUIRE_DATA") != "1")
            Assert.SkipWhen(_browser is null, $"{Executable} is not installed.");
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, TimezoneId = "America/New_York" });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
