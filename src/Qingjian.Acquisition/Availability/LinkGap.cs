using Qingjian.Archive;

namespace Qingjian.Acquisition.Availability;

/// <summary>A stretch of a span in which a station had no link.</summary>
internal readonly record struct LinkGap(DateTimeOffset FromUtc, DateTimeOffset ToUtc)
{
    public bool Covers(DateTimeOffset fromUtc, DateTimeOffset toUtc) => FromUtc <= fromUtc && ToUtc >= toUtc;

    /// <summary>The stretches of <c>[from, to)</c> that no link covers.</summary>
    /// <param name="links">The links that touch the span.</param>
    /// <param name="fromUtc">Its beginning.</param>
    /// <param name="toUtc">Its end.</param>
    public static IReadOnlyList<LinkGap> Between(IEnumerable<LinkRun> links, DateTimeOffset fromUtc, DateTimeOffset toUtc)
    {
        var gaps = new List<LinkGap>();
        var upTo = fromUtc;
        foreach (var link in links.OrderBy(link => link.UpUtc))
        {
            if (link.UpUtc > upTo)
                gaps.Add(new(upTo, link.UpUtc < toUtc ? link.UpUtc : toUtc));
            var down = link.DownUtc ?? toUtc;
            if (down > upTo)
                upTo = down;
            if (upTo >= toUtc)
                return gaps;
        }
        if (upTo < toUtc)
            gaps.Add(new(upTo, toUtc));
        return gaps;
    }
}
