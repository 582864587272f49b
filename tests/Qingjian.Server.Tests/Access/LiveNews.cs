using System.Text.Json;
using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Server.Tests.Access;

/// <summary>An open stream of live news: which stations it spoke of.</summary>
internal sealed class LiveNews : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly HttpResponseMessage _answer;
    private readonly CancellationTokenSource _end = new();
    private readonly HashSet<string> _stations = [];
    private readonly Task _reading;

    private LiveNews(HttpResponseMessage answer)
    {
        _answer = answer;
        _reading = ReadAsync();
    }

    public static async Task<LiveNews> OpenAsync(Browser browser, string path)
    {
        var answer = await browser.OpenAsync(HttpMethod.Get, path);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new LiveNews(answer);
    }

    /// <summary>Waits until the stream has spoken of so many stations; their codes in order.</summary>
    public async Task<string[]> StationsAsync(int count)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (SoFar().Length < count)
        {
            Assert.False(_reading.IsCompleted, "The stream ended.");
            await Task.Delay(20, patience.Token);
        }

        return SoFar();
    }

    /// <summary>What has arrived, after a moment for what is on its way.</summary>
    public async Task<string[]> StationsSoFarAsync()
    {
        await Task.Delay(300, TestContext.Current.CancellationToken);
        return SoFar();
    }

    public void Dispose()
    {
        _end.Cancel();
        _answer.Dispose();
        _end.Dispose();
    }

    private string[] SoFar()
    {
        lock (_stations)
            return [.. _stations.Order(StringComparer.Ordinal)];
    }

    private async Task ReadAsync()
    {
        using var lines = new StreamReader(await _answer.Content.ReadAsStreamAsync(_end.Token));
        try
        {
            while (await lines.ReadLineAsync(_end.Token) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                    Note(JsonDocument.Parse(line[6..]));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The test has seen enough.
        }
    }

    // Keys are CODE.what.
    private void Note(JsonDocument patch)
    {
        lock (_stations)
            _stations.UnionWith(patch.RootElement.EnumerateObject().Select(property => property.Name[..property.Name.IndexOf('.', StringComparison.Ordinal)]));
        patch.Dispose();
    }
}
