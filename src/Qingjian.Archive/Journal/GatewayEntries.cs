using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Qingjian.Archive;

/// <summary>The journal entries of a gateway's start and end. They carry until when its links are known to have been open: a process
/// that was killed could not say it. A server that is alone writes eight bytes; one of a cluster also what happened and its name.</summary>
public static class GatewayEntries
{
    /// <summary>Appends the entry of a start; call it before the first link is accepted.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="nowUtc">Now.</param>
    /// <param name="server">The server's name in its cluster; empty when it is alone.</param>
    /// <param name="hasOthers">Whether other servers of the cluster are up.</param>
    /// <returns>The entry's position.</returns>
    public static long AppendGatewayStarted(this Journal journal, DateTimeOffset nowUtc, string server, bool hasOthers)
    {
        var lastHeard = journal.TryRead(journal.DurablePosition, out var last) ? last.ReceivedUtc : nowUtc;
        return Append(journal, hasOthers ? GatewayChange.StartedBeside : GatewayChange.StartedAlone, server, lastHeard, nowUtc);
    }

    /// <summary>Appends that a server of a cluster is gone.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="server">Its name.</param>
    /// <param name="lastSeenUtc">When it was last seen.</param>
    /// <param name="nowUtc">Now.</param>
    /// <returns>The entry's position.</returns>
    public static long AppendGatewayGone(this Journal journal, string server, DateTimeOffset lastSeenUtc, DateTimeOffset nowUtc) =>
        Append(journal, GatewayChange.Gone, server, lastSeenUtc, nowUtc);

    /// <summary>Reads such an entry.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static GatewayNews Read(in JournalEntry entry)
    {
        var payload = entry.Payload.Span;
        if (entry.Kind != EntryKind.GatewayStarted || payload.Length < sizeof(long))
            throw new InvalidDataException("A gateway's start must carry until when its links are known to have been open.");
        var lastHeard = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(payload));
        return payload.Length == sizeof(long)
            ? new(GatewayChange.StartedAlone, "", lastHeard)
            : new((GatewayChange)payload[sizeof(long)], Encoding.UTF8.GetString(payload[(sizeof(long) + 1)..]), lastHeard);
    }

    /// <summary>The server on which a link came up, as its entry says; empty when it was alone.</summary>
    public static string ServerOf(in JournalEntry linkUp) => Encoding.UTF8.GetString(linkUp.Payload.Span);

    private static long Append(Journal journal, GatewayChange change, string server, DateTimeOffset lastHeardUtc, DateTimeOffset nowUtc)
    {
        var name = Encoding.UTF8.GetBytes(server);
        var payload = new byte[sizeof(long) + (name.Length == 0 ? 0 : 1 + name.Length)];
        BinaryPrimitives.WriteInt64LittleEndian(payload, lastHeardUtc.ToUnixTimeMilliseconds());
        if (name.Length > 0)
        {
            payload[sizeof(long)] = (byte)change;
            name.CopyTo(payload, sizeof(long) + 1);
        }
        return journal.Append(new NewEntry { Kind = EntryKind.GatewayStarted, ReceivedUtc = nowUtc, Payload = new ReadOnlySequence<byte>(payload) });
    }
}
