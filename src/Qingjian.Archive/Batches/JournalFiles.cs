using System.Buffers;
using System.Globalization;
using System.Text;

namespace Qingjian.Archive;

/// <summary>The way of an imported file into the journal: its bytes as uploaded, in parts that fit into an entry. Each part
/// begins with a line <c>name, tab, part, slash, parts</c>.</summary>
public static class JournalFiles
{
    /// <summary>Bytes of a file in one part.</summary>
    public const int PartBytes = NewEntry.MaxPayloadBytes - 4096;

    /// <summary>Appends every part; returns the position of the last.</summary>
    /// <exception cref="ArgumentException">The name is longer than 255 characters or has a line break.</exception>
    public static long AppendFile(this Journal journal, string fileName, ReadOnlyMemory<byte> content, string who, DateTimeOffset receivedUtc)
    {
        if (fileName.Length is 0 or > byte.MaxValue || fileName.AsSpan().ContainsAny('\n', '\t'))
            throw new ArgumentException($"'{fileName}' is no name of a file: 1 to 255 characters without line breaks and tabs.", nameof(fileName));
        var parts = Math.Max(1, (content.Length + PartBytes - 1) / PartBytes);
        var (position, peer) = (0L, Encoding.UTF8.GetBytes(who));
        for (var part = 0; part < parts; part++)
        {
            var bytes = content.Slice(part * PartBytes, Math.Min(PartBytes, content.Length - part * PartBytes));
            var head = string.Create(CultureInfo.InvariantCulture, $"{fileName}\t{part + 1}/{parts}\n");
            byte[] payload = [.. Encoding.UTF8.GetBytes(head), .. bytes.Span];
            position = journal.Append(new NewEntry
            {
                Kind = EntryKind.FilePart,
                ReceivedUtc = receivedUtc,
                Peer = peer.AsSpan(0, Math.Min(peer.Length, NewEntry.MaxPeerBytes)),
                Payload = new ReadOnlySequence<byte>(payload),
            });
        }
        return position;
    }
}
