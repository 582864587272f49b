using System.Buffers;
using System.Buffers.Binary;

namespace Qingjian.Archive;

/// <summary>The journal entry of a gateway's start. It carries when the entry before it was received: a process that was
/// killed could not say when its links ended, and that is the last moment at which they were known to be open.</summary>
public static class GatewayStarts
{
    /// <summary>Appends the entry; call it before the first link is accepted.</summary>
    public static long AppendGatewayStarted(this Journal journal, DateTimeOffset nowUtc)
    {
        var lastHeard = journal.TryRead(journal.DurablePosition, out var last) ? last.ReceivedUtc : nowUtc;
        var payload = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(payload, lastHeard.ToUnixTimeMilliseconds());
        return journal.Append(new NewEntry
        {
            Kind = EntryKind.GatewayStarted,
            ReceivedUtc = nowUtc,
            Payload = new ReadOnlySequence<byte>(payload),
        });
    }

    /// <summary>When something was last received before the start.</summary>
    internal static DateTimeOffset LastHeardBefore(in JournalEntry entry) => entry.Payload.Length == sizeof(long)
        ? DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(entry.Payload.Span))
        : throw new InvalidDataException("A gateway's start must carry when something was last received before it.");
}
