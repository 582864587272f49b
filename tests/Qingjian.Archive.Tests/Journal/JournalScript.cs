using System.Buffers;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>What the tests append and how they look at the result.</summary>
internal static class JournalScript
{
    public static readonly DateTimeOffset Received = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Small segments and blocks, so that a short run rolls and compresses several times.</summary>
    public static JournalOptions Options(string folder = "") => new()
    {
        Folder = folder,
        GroupInterval = TimeSpan.Zero,
        SegmentBytes = 4096,
        BlockBytes = 1024,
        CompressesClosedSegments = false,
    };

    public static Archive.Journal Open(ISegmentFiles files, JournalOptions? options = null) =>
        new(options ?? Options(), files, NullLogger.Instance);

    public static long Append(this Archive.Journal journal, string payload, int station = 7) => journal.Append(new NewEntry
    {
        Kind = EntryKind.Frame,
        StationId = station,
        ProfileRevision = 3,
        ReceivedUtc = Received,
        Tolerances = 5,
        Reason = 2,
        LinkId = 99,
        Peer = "10.0.0.1:5000"u8,
        Payload = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(payload)),
    });

    /// <summary>A payload that does not compress to nothing, different for every number.</summary>
    public static string Payload(int number) => string.Create(null, $"{number:D6}:{new string((char)('a' + number % 26), number * 37 % 700)}");

    public static string Text(this JournalEntry entry) => Encoding.UTF8.GetString(entry.Payload.Span);

    /// <summary>Every durable payload from position 1 on; the positions must have no gap.</summary>
    public static List<string> ReadAll(this Archive.Journal journal)
    {
        using var cursor = journal.ReadFrom(1);
        var (batch, texts) = (new JournalBatch(), new List<string>());
        while (cursor.TryRead(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                Assert.Equal(texts.Count + 1, batch[i].Position);
                texts.Add(batch[i].Text());
            }
        }
        Assert.Equal(journal.DurablePosition, texts.Count);
        return texts;
    }

    /// <summary>Compresses every closed segment, on this thread.</summary>
    public static void PackClosed(this Archive.Journal journal, ISegmentFiles files)
    {
        var segments = journal.Catalog.Segments;
        var packing = new SegmentPacking(files, journal.Catalog, Options().BlockBytes, 3);
        for (var i = 0; i + 1 < segments.Length; i++)
            if (!segments[i].IsPacked)
                packing.Pack(segments[i], segments[i + 1].First);
    }
}
