namespace Qingjian.Archive;

/// <summary>The durable entries of a journal at one moment, read beside the servers that go on writing it (日志快照).</summary>
public interface IJournalSnapshot : IDisposable
{
    /// <summary>Position of its last entry; 0 when it has none.</summary>
    long LastPosition { get; }

    /// <summary>The first entry from a position on that is wanted; its position, or null.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="wanted">Whether it is this one.</param>
    long? Find(long from, Func<JournalEntry, bool> wanted);

    /// <summary>The entries up to a position, which becomes <see cref="LastPosition"/>, as segment files. Each is valid until the next one is asked for.</summary>
    /// <param name="last">The last position; not beyond <see cref="LastPosition"/>.</param>
    IEnumerable<JournalFile> CutAfter(long last);
}
