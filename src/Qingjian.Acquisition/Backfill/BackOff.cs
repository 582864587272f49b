namespace Qingjian.Acquisition.Backfill;

/// <summary>When a gap may be asked for again: each time twice as long after the last, and at some time no more.</summary>
internal static class BackOff
{
    /// <summary>After so many asks that did not bring everything a gap is let go: the station does not have it.</summary>
    public const int MostAttempts = 6;

    /// <summary>The number of the next ask for a gap, or null when it must wait or is let go.</summary>
    /// <param name="before">Earlier asks of the station.</param>
    /// <param name="gap">What is missing now.</param>
    /// <param name="pause">Pause after the first ask.</param>
    /// <param name="nowUtc">The present.</param>
    public static int? NextAttempt(IEnumerable<BackfillAsk> before, Gap gap, TimeSpan pause, DateTimeOffset nowUtc)
    {
        var last = before.Where(ask => ask.Period == gap.Period && ask.Overlaps(gap.FromUtc, gap.ToUtc)).MaxBy(ask => ask.Attempt);
        if (last is null)
            return 1;
        return last.Attempt < MostAttempts && nowUtc >= last.AskedUtc + pause * (1 << (last.Attempt - 1)) ? last.Attempt + 1 : null;
    }
}
