using Qingjian.Archive;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Live;

/// <summary>Reads journal entries for the health of stations.</summary>
internal static class HealthReading
{
    /// <summary>Counts one entry.</summary>
    /// <returns>The command of a frame; null for another entry.</returns>
    public static int? Count(HealthTally tally, in JournalEntry entry)
    {
        if (entry.Kind == EntryKind.LinkUp)
            tally.LinkUp(entry);
        else if (entry.Kind == EntryKind.Refused)
            tally.Refused(entry);
        if (entry.Kind != EntryKind.Frame || !TryParse(entry, out var packet))
            return null;
        tally.Frame(entry, packet);
        return packet.Command;
    }

    /// <summary>Finds the frame that the gateway scanned in the journalled bytes again, by the same rules.</summary>
    public static bool TryParse(in JournalEntry entry, out Packet packet)
    {
        packet = default;
        return FrameScanner.TryReadStored(entry.Payload.Span, FrameOptions.WithForeignChecksums, out var segment)
            && Packet.TryParse(segment, out packet, out _);
    }
}
