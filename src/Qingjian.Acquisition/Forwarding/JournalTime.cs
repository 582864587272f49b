using Qingjian.Archive;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Finds the place of a time in the journal.</summary>
internal sealed class JournalTime(Journal journal)
{
    // The server's clock may have been set back: so much earlier is begun, and what is too early is passed over by its own time.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    /// <summary>A position before which nothing was received at or after the time.</summary>
    public long FirstFrom(DateTimeOffset utc)
    {
        var (low, high) = (1L, journal.DurablePosition + 1);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (journal.TryRead(middle, out var entry) && entry.ReceivedUtc < utc - Slack)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
