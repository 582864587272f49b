using Qingjian.Proof;

namespace Qingjian.Archive;

/// <summary>How the record stands (存证状态).</summary>
/// <param name="Newest">The newest checkpoint, or null when none was signed yet.</param>
/// <param name="DurablePosition">Last durable entry of the journal.</param>
/// <param name="Fault">Why the record stopped, or null when it runs.</param>
/// <param name="FaultDetail">Which file or number the fault is about, or null.</param>
public sealed record RecordStatus(RecordCheckpoint? Newest, long DurablePosition, RecordFault? Fault, string? FaultDetail)
{
    /// <summary>The largest checkpoint that a witness co-signed, or null.</summary>
    public RecordCheckpoint? Witnessed { get; init; }

    /// <summary>The witnesses of the configuration (见证人).</summary>
    public IReadOnlyList<WitnessKey> Witnesses { get; init; } = [];

    /// <summary>Durable entries that no checkpoint covers yet.</summary>
    public long Lag => DurablePosition - (Newest?.Size ?? 0);
}
