using System.Net;
using System.Net.Sockets;

namespace Qingjian.Server.Checkups;

/// <summary>Whether a running server answers on its ports, or a server that shall be started would get them.</summary>
internal sealed class Ports : IExamination
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public string Part => "ports";

    public async Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel)
    {
        if (patient.IsRunning)
            return await AskAsync(patient, cancel);
        var pages = new IPEndPoint(IPAddress.TryParse(patient.Pages.Host, out var address) ? address : IPAddress.Loopback, patient.Pages.Port);
        foreach (var endpoint in new[] { pages, patient.Gateway })
            if (endpoint.Port != 0 && !IsFree(endpoint))
                return new Diagnosis(Part, Health.Bad, $"{endpoint} is in use by another program, and no server runs on this folder", "End that program (ss -ltnp shows it), or choose another port with --http or --gateway.");
        return new Diagnosis(Part, Health.Good, $"no server runs; {pages} and {patient.Gateway} are free");
    }

    private async Task<Diagnosis> AskAsync(Patient patient, CancellationToken cancel)
    {
        var health = new Uri(patient.Pages, "healthz");
        try
        {
            using var client = new HttpClient { Timeout = _patience };
            using var answer = await client.GetAsync(health, cancel);
            if (!answer.IsSuccessStatusCode)
                return new Diagnosis(Part, Health.Bad, $"the server runs, and {health} answers {(int)answer.StatusCode}", "Look at Administration → System and at the log: a projection, the journal or the database has stopped.");
            using var station = new TcpClient();
            await station.ConnectAsync(patient.Gateway, cancel).AsTask().WaitAsync(_patience, cancel);
            return new Diagnosis(Part, Health.Good, $"the server runs; {health} answers ok, the gateway {patient.Gateway} accepts");
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or TimeoutException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return new Diagnosis(Part, Health.Bad, $"a server has the folder open, but {health} or the gateway {patient.Gateway} does not answer: {failure.Message}", "Give --http and --gateway as the server has them; if they are right, restart it.");
        }
    }

    private static bool IsFree(IPEndPoint endpoint)
    {
        try
        {
            using var probe = new TcpListener(endpoint);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
