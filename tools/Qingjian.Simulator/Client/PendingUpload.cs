namespace Qingjian.Simulator.Client;

/// <summary>A frame in the store, from its making until its answer; it is always sent with the same bytes.</summary>
internal sealed class PendingUpload
{
    public required long Qn { get; init; }

    public required byte[] Frame { get; init; }

    public required ReadOnlyMemory<byte> DataArea { get; init; }

    public required int Command { get; init; }

    public required DateTimeOffset DataTime { get; init; }

    public required int Factors { get; init; }

    /// <summary>How often it was sent on the present link.</summary>
    public int Attempts { get; set; }

    public bool WasSent { get; set; }

    /// <summary>Timestamp of the last sending.</summary>
    public long SentAt { get; set; }
}
