using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>Reads journal entries for the health of stations.</summary>
internal static class HealthReading
{
    /// <summary>Counts one entry.</summary>
    /// <returns>The command of a frame; null for another entry.</returns>
    public static int? Count(HealthTally tally, in JournalEntry entry, StationDirectory stations)
    {
        if (entry.Kind == EntryKind.LinkUp)
            tally.LinkUp(entry);
        else if (entry.Kind == EntryKind.Refused)
            tally.Refused(entry);
        if (entry.Kind != EntryKind.Frame || !TryParse(entry, stations, out var packet))
            return null;
        tally.Frame(entry, packet);
        return packet.Command;
    }

    /// <summary>Finds the frame that the gateway scanned in the journalled bytes again, by the same rules and the key of its time.</summary>
    public static bool TryParse(in JournalEntry entry, StationDirectory stations, out Packet packet)
    {
        packet = default;
        return stations.Profile(entry.StationId, entry.ProfileRevision) is { } profile
            && profile.TryReadSegment(entry.Payload.Span, out var segment)
            && Packet.TryParse(segment, out packet, out _);
    }
}
