using Qingjian.Archive;

namespace Qingjian.Acquisition.Live;

/// <summary>Where in the journal a moment lies.</summary>
internal static class JournalClock
{
    /// <summary>The first position received at or after an instant, by halving: entries are appended as they are received. Behind the
    /// last durable position when there is none.</summary>
    public static long FirstSince(Journal journal, DateTimeOffset instantUtc)
    {
        var (low, high) = (1L, journal.DurablePosition + 1);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (journal.TryRead(middle, out var entry) && entry.ReceivedUtc >= instantUtc)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
