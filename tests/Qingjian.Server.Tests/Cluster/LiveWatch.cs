using System.Text.RegularExpressions;
using Qingjian.Server.Tests.Kills;

namespace Qingjian.Server.Tests.Cluster;

/// <summary>An open live page at one server: which stations it told news of.</summary>
internal sealed partial class LiveWatch(DrillOfficer officer)
{
    /// <summary>Waits until the page was told of every one of the stations.</summary>
    public async Task HeardOfAsync(IEnumerable<string> codes, CancellationToken cancel)
    {
        var wanted = codes.ToHashSet();
        var client = await officer.ClientAsync();
        using var answer = await client.GetAsync(new Uri("/api/live/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancel);
        answer.EnsureSuccessStatusCode();
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancel));
        while (wanted.Count > 0 && await lines.ReadLineAsync(cancel) is { } line)
        {
            foreach (Match key in Keys().Matches(line))
                wanted.Remove(key.Groups[1].Value);
        }
        Assert.Empty(wanted);
    }

    [GeneratedRegex("\"([^\".]+)\\.[^\"]+\":")]
    private static partial Regex Keys();
}
