namespace Qingjian.Archive.Facts;

/// <summary>The gaps between the links of a station.</summary>
internal static class Outages
{
    /// <param name="links">Links that touch the span, by their start.</param>
    /// <param name="lastDown">When the last link before the span went down, or null when none is known: before its first
    /// link a station is not disconnected, it is new.</param>
    /// <param name="toUtc">End of the span.</param>
    public static IEnumerable<Outage> Between(IReadOnlyList<LinkRun> links, DateTimeOffset? lastDown, DateTimeOffset toUtc)
    {
        var down = lastDown;
        foreach (var link in links)
        {
            if (down is { } since && since < link.UpUtc)
                yield return new(since, link.UpUtc);
            if (link.DownUtc is null)
                yield break;
            down = down > link.DownUtc ? down : link.DownUtc;
        }
        if (down is { } last && last < toUtc)
            yield return new(last, null);
    }
}
