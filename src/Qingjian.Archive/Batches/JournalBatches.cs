using System.Buffers;
using System.Text;
using System.Text.Json;
using Qingjian.Archive.Batches;

namespace Qingjian.Archive;

/// <summary>The way of a batch into the journal.</summary>
public static class JournalBatches
{
    /// <summary>Appends the lines of one station; answer only after <see cref="Journal.WaitDurableAsync"/>.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="stationId">The station, or 0 for lines of stations that the sender does not reach: all of them refused.</param>
    /// <param name="profileRevision">Its profile in force: a rebuild reads by it.</param>
    /// <param name="header">Where the lines come from.</param>
    /// <param name="lines">Each line's bytes, as many as the header has numbers.</param>
    /// <param name="peer">The other end as short text.</param>
    /// <param name="receivedUtc">When it had arrived whole.</param>
    /// <exception cref="ArgumentException">Lines and numbers differ, or header and lines are too long for one entry.</exception>
    public static long AppendBatch(
        this Journal journal, int stationId, int profileRevision, BatchHeader header, IReadOnlyList<ReadOnlyMemory<byte>> lines, string peer, DateTimeOffset receivedUtc)
    {
        if (lines.Count != header.Lines.Count)
            throw new ArgumentException($"{lines.Count} lines come with {header.Lines.Count} numbers.", nameof(lines));
        return journal.Append(new NewEntry
        {
            Kind = EntryKind.Batch,
            StationId = stationId,
            ProfileRevision = profileRevision,
            ReceivedUtc = receivedUtc,
            Peer = PeerBytes(peer),
            Payload = new ReadOnlySequence<byte>(Compose(header, lines)),
        });
    }

    /// <summary>Where a batch came from, and its accepted lines.</summary>
    /// <exception cref="InvalidDataException">The entry is no batch.</exception>
    public static (BatchHeader Header, IReadOnlyList<BatchLine> Lines) ReadBatch(in JournalEntry entry)
    {
        var batch = BatchPayload.Read(entry.Payload);
        return (batch.Header, [.. batch.Accepted().Select(one => one.Item.Line)]);
    }

    // Header, line feed, then a JSON array again: an entry can be read by hand.
    private static ReadOnlyMemory<byte> Compose(BatchHeader header, IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write(JsonSerializer.SerializeToUtf8Bytes(header, BatchPayload.Json));
        for (var i = 0; i < lines.Count; i++)
        {
            output.Write(i == 0 ? "\n["u8 : ",\n"u8);
            output.Write(lines[i].Span);
        }
        output.Write("]"u8);
        return output.WrittenMemory;
    }

    private static byte[] PeerBytes(string peer)
    {
        var bytes = Encoding.UTF8.GetBytes(peer);
        return bytes.Length <= NewEntry.MaxPeerBytes ? bytes : bytes[..NewEntry.MaxPeerBytes];
    }
}
