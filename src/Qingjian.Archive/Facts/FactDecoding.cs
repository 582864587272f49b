using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Facts;

/// <summary>Draws the facts out of a journalled packet that carries no series values: logs, states, parameters, quality control.</summary>
internal static class FactDecoding
{
    /// <summary>The facts of a packet; none where its command carries none.</summary>
    /// <exception cref="InvalidDataException">It should carry some but cannot be read; the text names field and rule.</exception>
    public static IEnumerable<StoredFact> Of(in JournalEntry entry, in Packet packet, StationProfile? profile)
    {
        if (!Carries(packet.Command))
            return [];
        var dialect = EditionOf(packet.Command, profile?.Dialect ?? packet.Dialect);
        if (!MessageReader.TryRead(packet, Side.Field, dialect, out var message, out var fault))
            throw new InvalidDataException($"Command {packet.Command}: {fault.Field} is not {fault.Rule}.");
        var (station, position) = (entry.StationId, entry.Position);
        return FieldFacts.Of(message, packet.Command, entry.ReceivedUtc).Select(fact => StoredFact.Of(station, fact, position));
    }

    // Loggers of one edition send commands of another: what they say is read by the edition that knows the command.
    private static Dialect EditionOf(int command, Dialect dialect) =>
        Knows(dialect, command) ? dialect : Enum.GetValues<Dialect>().LastOrDefault(other => Knows(other, command), dialect);

    private static bool Knows(Dialect dialect, int command) => CommandTable.Find(command, dialect) is { FieldShape: not "-" };

    // HJ 212-2017 Table 9 and, second-hand, what other editions have: equipment, alarms, starts, checks, samples, serials, information.
    private static bool Carries(int command) =>
        command is 2021 or 2041 or 2071 or 2072 or 2081 or 3015 or 3019 or 3020 || QualityControlResult.IsQualityControl(command);
}
