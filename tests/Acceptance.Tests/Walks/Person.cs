using Acceptance.Tests.Looks;
using Acceptance.Tests.Product;
using Microsoft.Playwright;

namespace Acceptance.Tests.Walks;

/// <summary>Somebody of the walk in a browser of their own. A session of yesterday has ended: who is asked to sign in again
/// does so.</summary>
internal sealed class Person(WalkServer server, Visit visit, string user) : IAsyncDisposable
{
    private const string Language = "zh-CN";
    private readonly List<string> _wrong = [];
    private int _pictures;

    public IPage Page => visit.Page;

    /// <summary>What the pages looked at were not, and what the browser complained about.</summary>
    public IEnumerable<string> Wrong => [.. _wrong, .. visit.Complaints];

    /// <summary>Opens a page and answers its status.</summary>
    public async Task<int> OpenAsync(string path)
    {
        var response = await visit.OpenAsync(path);
        if (!Page.Url.Contains("/signin", StringComparison.Ordinal))
            return response!.Status;
        await Page.FillAsync("#user", user);
        await Page.FillAsync("#password", server.Passwords[user]);
        await Page.ClickAsync("main button[type=submit]");
        await Page.WaitForSelectorAsync(".app");
        return (await visit.OpenAsync(path))!.Status;
    }

    /// <summary>Opens a page again until a text stands on it.</summary>
    public async Task OpenWhenAsync(string path, string text)
    {
        await OpenAsync(path);
        await Page.WaitForFunctionAsync(
            """
            ([path, text]) => {
              window.asking ??= fetch(path).then(answer => answer.text()).then(page => {
                window.stands = new DOMParser().parseFromString(page, "text/html").querySelector("main").textContent.includes(text);
                window.asking = null;
              });
              return window.stands === true;
            }
            """, new[] { "/" + path, text }, new() { PollingInterval = 400 });
        await OpenAsync(path);
        await ShowsAsync("main", text);
    }

    public Task ShowsAsync(string selector, string text) => Assertions.Expect(Page.Locator(selector).First).ToContainTextAsync(text);

    public async Task<bool> HasAsync(string selector) => await Page.Locator(selector).CountAsync() > 0;

    /// <summary>Takes a picture of the page into artifacts/screenshots and looks at it as at every page of the product.</summary>
    public async Task LookAsync(string name)
    {
        await visit.ChartsDrawnAsync();
        // The bar that sticks to the top would lie in the middle of the picture.
        await Page.EvaluateAsync("scrollTo(0, 0)");
        var file = $"walk-{name}-{user}-{++_pictures}";
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, file + ".png"), FullPage = true });
        _wrong.AddRange((await PageCheck.LookAsync(Page, Language)).Concat(await PageCheck.AxeAsync(Page)).Select(line => $"{file}: {line}"));
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
