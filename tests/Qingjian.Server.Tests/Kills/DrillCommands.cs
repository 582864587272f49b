using System.Net;
using System.Net.Http.Json;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Asks stations for a new interval, one command after another, and notes the number of each that was taken.</summary>
internal sealed class DrillCommands(DrillOfficer officer, DrillNetwork network, TimeSpan pace) : DrillActor(pace)
{
    private readonly List<string> _numbers = [];
    private int _next;

    public IReadOnlyList<string> Numbers
    {
        get
        {
            lock (_numbers)
                return [.. _numbers];
        }
    }

    protected override async Task TurnAsync(CancellationToken cancel)
    {
        var client = await officer.ClientAsync();
        var air = network.Prefecture.Stations.Where(station => station.Kind == StationKind.Air).ToList();
        var body = new { kind = "SetRealTimeInterval", values = new Dictionary<string, string> { ["RtdInterval"] = $"{30 + _next % 3000}" } };
        using var answer = await client.PostAsJsonAsync(new Uri($"/api/commands/{air[_next++ % air.Count].Code}", UriKind.Relative), body, cancel);
        if (answer.StatusCode != HttpStatusCode.Accepted)
            return;
        var number = Path.GetFileName(answer.Headers.Location!.ToString());
        lock (_numbers)
            _numbers.Add(number);
    }
}
