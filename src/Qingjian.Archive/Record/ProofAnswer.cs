using Qingjian.Proof;

namespace Qingjian.Archive;

/// <summary>A proof, or why there is none.</summary>
/// <param name="Gap">Why there is none.</param>
/// <param name="Position">The journal entry, or 0.</param>
/// <param name="Bundle">What is downloaded, or null.</param>
/// <param name="Leaf">The hash of the leaf.</param>
/// <param name="Steps">The hashes of <see cref="ProofBundle.Proof"/>.</param>
/// <param name="Checkpoint">The checkpoint that it leads to, or null.</param>
public sealed record ProofAnswer(
    ProofGap Gap, long Position, ProofBundle? Bundle, TreeHash Leaf, IReadOnlyList<TreeHash> Steps, RecordCheckpoint? Checkpoint)
{
    /// <summary>Where the policy stands in the journal under which the entry expired; 0 when it did not.</summary>
    public long PolicyPosition { get; init; }

    internal static ProofAnswer Without(ProofGap gap, long position = 0) => new(gap, position, null, default, [], null);
}
