namespace Qingjian.Simulator.Client;

/// <summary>A frame in the store, from its making until its answer; it is always sent with the same bytes, but for the mark
/// RF of HJ 212-2025 and for encryption.</summary>
internal sealed class PendingUpload
{
    public required long Qn { get; init; }

    /// <summary>The plain frame.</summary>
    public required byte[] Frame { get; init; }

    /// <summary>The plain frame with RF=1, for every sending after the first; null where the edition knows no such mark.</summary>
    public byte[]? ResendFrame { get; init; }

    public required ReadOnlyMemory<byte> DataArea { get; init; }

    public required int Command { get; init; }

    public required DateTimeOffset DataTime { get; init; }

    public required int Factors { get; init; }

    /// <summary>Which part of a split upload, from 1.</summary>
    public required int Part { get; init; }

    /// <summary>The answer to a request that waits for this frame; null for uploads that nobody asked for.</summary>
    public UploadBatch? Batch { get; init; }

    /// <summary>How often it was sent on the present link.</summary>
    public int Attempts { get; set; }

    /// <summary>How often it was sent at all by this process; a frame read back from the disk may have been sent before.</summary>
    public int Sendings { get; set; }

    /// <summary>Whether it may have been sent before this process began.</summary>
    public bool IsRestored { get; init; }

    public bool WasSent => IsRestored || Sendings > 0;

    /// <summary>Timestamp of the last sending.</summary>
    public long SentAt { get; set; }
}
