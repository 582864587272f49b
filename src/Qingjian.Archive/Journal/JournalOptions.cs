namespace Qingjian.Archive;

/// <summary>How the <see cref="Journal"/> groups, rolls and compresses.</summary>
public sealed record JournalOptions
{
    /// <summary>The folder of the segment files; made when absent.</summary>
    public required string Folder { get; init; }

    /// <summary>Shortest time between two syncs of the disk, so that entries that arrive together share one.</summary>
    public TimeSpan GroupInterval { get; init; } = TimeSpan.FromMilliseconds(2);

    /// <summary>A group of this many bytes is synced without waiting for <see cref="GroupInterval"/>.</summary>
    public int GroupBytes { get; init; } = 256 * 1024;

    /// <summary><see cref="Journal.Append"/> waits while more than this many bytes are not yet durable.</summary>
    public int MaxUnsyncedBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>After the disk refused to write: how long until it is asked again.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Of a journal in a database that is opened alone: how long it is waited for another process to end.</summary>
    public TimeSpan OwnerPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A segment file is closed when it has reached this many bytes.</summary>
    public long SegmentBytes { get; init; } = 128L * 1024 * 1024;

    /// <summary>Uncompressed size of one independent block of a closed segment: one entry costs one block to read.</summary>
    public int BlockBytes { get; init; } = 128 * 1024;

    /// <summary>Zstandard level of closed segments, 1–19.</summary>
    public int CompressionLevel { get; init; } = 3;

    /// <summary>Whether closed segments are compressed in the background.</summary>
    public bool CompressesClosedSegments { get; init; } = true;
}
