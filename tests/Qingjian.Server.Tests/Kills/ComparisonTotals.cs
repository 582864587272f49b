using Qingjian.Archive;

namespace Qingjian.Server.Tests.Kills;

/// <summary>What became of the values of answered frames.</summary>
internal sealed class ComparisonTotals
{
    public long Frames { get; set; }

    public long Values { get; private set; }

    /// <summary>Answered, and not in the archive.</summary>
    public long Missing { get; private set; }

    /// <summary>In the archive more than once, as rows or as revisions.</summary>
    public long Doubled { get; private set; }

    /// <summary>In the archive with other digits than were sent.</summary>
    public long OtherDigits { get; private set; }

    public void Add(string digits, IEnumerable<ObservedValue> kept)
    {
        Values++;
        var rows = kept.ToList();
        if (rows.Count == 0)
            Missing++;
        if (rows.Count > 1 || rows.Any(value => value.Revision > 1))
            Doubled++;
        if (rows.Any(value => value.Digits?.ToString() != digits))
            OtherDigits++;
    }
}
