using System.Net;
using System.Net.Http.Headers;

namespace Qingjian.Server.Tests.Kills;

/// <summary>A program that sends batches with a key, each until it is answered with 200.</summary>
internal sealed class HttpBatches(DrillPorts ports, DrillNetwork network, TimeSpan pace) : DrillActor(pace)
{
    private readonly HttpClient _client = new() { BaseAddress = ports.Address, Timeout = TimeSpan.FromSeconds(5) };
    private int _answered;

    public int Answered => Volatile.Read(ref _answered);

    public IEnumerable<SentValue> Values => Enumerable.Range(0, Answered).SelectMany(number => new DrillBatch(DrillNetwork.HttpStation, number).Values);

    protected override async Task TurnAsync(CancellationToken cancel)
    {
        using var content = new ByteArrayContent(new DrillBatch(DrillNetwork.HttpStation, _answered).ToJson());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ingest/observations") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", network.Key);
        using var answer = await _client.SendAsync(request, cancel);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            LastRefusal = $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}";
            return;
        }
        var text = await answer.Content.ReadAsStringAsync(cancel);
        if (text.Contains("\"refused\":[]", StringComparison.Ordinal))
            Interlocked.Increment(ref _answered);
        else
            LastRefusal = text;
    }

    /// <summary>What the server said last when it took a batch not or not whole, for the message of a test that fails.</summary>
    public string? LastRefusal { get; private set; }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _client.Dispose();
    }
}
