using Qingjian.Archive.Segments;

namespace Qingjian.Archive;

/// <summary>The durable entries of a journal at one moment, read beside the server that goes on writing it (日志快照). Takes no
/// lock and changes nothing; its files stay readable when the server compresses or removes them meanwhile.</summary>
public sealed class JournalSnapshot : IJournalSnapshot
{
    private readonly List<SnapshotSegment> _segments;

    private JournalSnapshot(List<SnapshotSegment> segments) => _segments = segments;

    /// <summary>Position of its last entry; 0 when it has none.</summary>
    public long LastPosition { get; private set; }

    /// <summary>When its last entry was received, or null when it has none.</summary>
    public DateTimeOffset? LastReceivedUtc { get; private set; }

    /// <summary>Bytes behind the last whole entry: one that was just being written, or what a crash tore.</summary>
    public long UnfinishedBytes => _segments.Sum(segment => segment.UnfinishedBytes);

    /// <summary>Opens the segments of the folder. Plain ones are checked entry by entry, compressed ones by their index.</summary>
    /// <exception cref="JournalDamagedException">A file does not hold what was once made durable in it, or one is missing; also when
    /// a power cut tore the end, which the server's next start cuts off.</exception>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static JournalSnapshot Open(string folder)
    {
        for (var names = SnapshotSegment.Names(folder); ;)
        {
            var snapshot = new JournalSnapshot(SnapshotSegment.OpenAll(folder));
            try
            {
                snapshot.Measure();
                return snapshot;
            }
            catch (JournalDamagedException)
            {
                snapshot.Dispose();
                // A listing is not taken in one moment: it may miss both forms of a segment that is being compressed.
                var now = SnapshotSegment.Names(folder);
                if (names.SequenceEqual(now))
                    throw;
                names = now;
            }
            catch
            {
                snapshot.Dispose();
                throw;
            }
        }
    }

    /// <summary>Position of the first entry of the newest segment that is there now, 1 when there is none: everything before it
    /// has long been durable.</summary>
    public static long NewestSegment(string folder) =>
        Directory.Exists(folder) ? SnapshotSegment.Forms(folder).Select(segment => segment.First).DefaultIfEmpty(1).Max() : 1;

    /// <inheritdoc/>
    public long? Find(long from, Func<JournalEntry, bool> wanted)
    {
        foreach (var segment in _segments.Where(segment => segment.End > from))
            foreach (var batch in segment.Batches(Math.Max(from, segment.First), LastPosition))
                for (var i = 0; i < batch.Count; i++)
                    if (wanted(batch[i]))
                        return batch[i].Position;
        return null;
    }

    /// <inheritdoc/>
    public IEnumerable<JournalFile> CutAfter(long last)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, LastPosition);
        var files = new List<JournalFile>();
        foreach (var segment in _segments.Where(segment => segment.First <= last))
            files.AddRange(segment.Upto(last));
        LastPosition = last;
        return files;
    }

    /// <summary>Every entry, in stretches that are valid until the next.</summary>
    internal IEnumerable<JournalBatch> Batches() => _segments.SelectMany(segment => segment.Batches(segment.First, LastPosition));

    /// <inheritdoc/>
    public void Dispose() => _segments.ForEach(segment => segment.Dispose());

    private void Measure()
    {
        foreach (var segment in _segments)
        {
            if (segment.First != LastPosition + 1)
                throw new JournalDamagedException(segment.Name, 0, $"positions {LastPosition + 1} to {segment.First - 1} before it are missing");
            segment.Measure(isLast: segment == _segments[^1]);
            LastPosition = segment.End - 1;
        }
        foreach (var last in _segments.Where(segment => segment.End > LastPosition).SelectMany(segment => segment.Batches(LastPosition, LastPosition)))
            LastReceivedUtc = last[0].ReceivedUtc;
    }
}
