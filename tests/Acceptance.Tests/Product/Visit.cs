using Microsoft.Playwright;

namespace Acceptance.Tests.Product;

/// <summary>One visitor: a page in a profile of its own, and what the browser complained about.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, Address) = (context, page, address);
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _complaints.Add($"{page.Url}: {message.Text}");
        };
    }

    public IPage Page { get; }

    public string Address { get; }

    /// <summary>Script errors and refusals of the page's own policy.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public async Task<IResponse?> OpenAsync(string path)
    {
        var response = await Page.GotoAsync(Address + path);
        await ChartsDrawnAsync();
        return response;
    }

    /// <summary>Waits until no chart or map is loading any more.</summary>
    public Task ChartsDrawnAsync() => Page.WaitForFunctionAsync(
        "() => [...document.querySelectorAll('qj-chart, qj-map')].every(one => ['drawn', 'empty', 'failed'].includes(one.dataset.state) && !one.shadowRoot.querySelector('.busy'))");

    /// <summary>Waits, a minute and a bit at most, until the text of one of the elements changes.</summary>
    public Task<IJSHandle> PatchedAsync(string selector) => Page.WaitForFunctionAsync(
        """
        selector => {
          const now = [...document.querySelectorAll(selector)].map(one => one.textContent).join('|');
          window.shownFirst ??= now;
          return now !== window.shownFirst;
        }
        """, selector, new() { Timeout = 75_000, PollingInterval = 200 });

    /// <summary>Pixels of a chart's canvas that are not empty: an engine that ran but drew nothing has none.</summary>
    public Task<int> InkAsync(string selector) => Page.EvaluateAsync<int>("""
        selector => {
          const canvas = document.querySelector(selector).shadowRoot.querySelector('canvas');
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          let ink = 0;
          for (let i = 3; i < data.length; i += 4) if (data[i] > 0) ink++;
          return ink;
        }
        """, selector);

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
