using Qingjian.Proof;

namespace Qingjian.Archive.Record;

/// <summary>One step of a proof as a person follows it: the hash so far, joined with that of its neighbours.</summary>
/// <param name="NeighbourIsLeft">Whether the neighbours stand before it.</param>
/// <param name="Neighbour">Their hash.</param>
/// <param name="Result">The hash of both.</param>
/// <param name="First">First journal position that the result covers.</param>
/// <param name="Last">Last one.</param>
internal sealed record ProofStep(bool NeighbourIsLeft, TreeHash Neighbour, TreeHash Result, long First, long Last)
{
    public static IReadOnlyList<ProofStep> Of(ProofAnswer answer)
    {
        var steps = new List<ProofStep>();
        var hash = answer.Leaf;
        var ranges = RangesFromBelow(answer.Position - 1, answer.Checkpoint!.Size);
        foreach (var (neighbour, (from, to, isLeft)) in answer.Steps.Zip(ranges))
        {
            hash = isLeft ? TreeHashing.Node(neighbour, hash) : TreeHashing.Node(hash, neighbour);
            steps.Add(new ProofStep(isLeft, neighbour, hash, from + 1, to));
        }
        return steps;
    }

    // RFC 6962 §2.1.1 from the root down: each range that holds the leaf, and on which side of it the other half lies.
    private static List<(long From, long To, bool NeighbourIsLeft)> RangesFromBelow(long index, long size)
    {
        var ranges = new List<(long From, long To, bool NeighbourIsLeft)>();
        for (var (from, to) = (0L, size); to - from > 1;)
        {
            var middle = from + (long)(System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)(to - from)) / 2);
            ranges.Add((from, to, index >= middle));
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }
        ranges.Reverse();
        return ranges;
    }
}
