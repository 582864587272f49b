namespace Qingjian.Server.Tests.Kills;

/// <summary>Exports one series after another as CSV and looks in each whole one for a start that stands there twice.</summary>
internal sealed class DrillExports(DrillOfficer officer, DrillNetwork network, TimeSpan pace) : DrillActor(pace)
{
    private const int StartColumn = 4;
    private int _next;
    private int _whole;
    private int _doubled;
    private volatile bool _isUnderWay;

    /// <summary>Whether bytes of an export are on their way.</summary>
    public bool IsUnderWay => _isUnderWay;

    public int Whole => Volatile.Read(ref _whole);

    public int Doubled => Volatile.Read(ref _doubled);

    /// <summary>What the server said last when it gave none, for the message of a test that fails.</summary>
    public string? LastRefusal { get; private set; }

    protected override async Task TurnAsync(CancellationToken cancel)
    {
        var client = await officer.ClientAsync();
        var station = network.Prefecture.Stations[_next++ % network.Prefecture.Stations.Count];
        var address = $"/api/stations/{station.Code}/series.csv?parameter={station.Parameters[0].Code}&period=hour&from=2001-01-01&to=2001-12-31";
        _isUnderWay = true;
        try
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancel);
            if (!answer.IsSuccessStatusCode)
            {
                LastRefusal = $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}";
                return;
            }
            Check(await answer.Content.ReadAsStringAsync(cancel));
        }
        finally
        {
            _isUnderWay = false;
        }
    }

    private void Check(string csv)
    {
        var starts = csv.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[StartColumn]).ToList();
        Interlocked.Increment(ref _whole);
        Interlocked.Add(ref _doubled, starts.Count - starts.Distinct().Count());
    }
}
