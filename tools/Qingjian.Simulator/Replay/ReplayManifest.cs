using System.Globalization;

namespace Qingjian.Simulator;

/// <summary>A list of every number that a replay sent, one line each: <c>mn,factor,start,digits</c>, the start in UTC. What an
/// archive holds can be compared with it digit for digit.</summary>
public sealed class ReplayManifest(TextWriter output)
{
    private readonly Lock _gate = new();

    internal void Add(string mn, Upload upload)
    {
        var start = upload.DataTime.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        lock (_gate)
        {
            foreach (var item in upload.Items)
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{mn},{item.Factor},{start},{item.Digits}\n"));
        }
    }
}
