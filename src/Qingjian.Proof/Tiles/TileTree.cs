using System.Numerics;
using Qingjian.Proof.Tiles;

namespace Qingjian.Proof;

/// <summary>Roots and proofs of a tree whose tiles are kept somewhere. Reads a few tiles per question: a proof costs the
/// same in a tree of a thousand and of a thousand million leaves, but for the logarithm. Used by one thread at a time, while
/// the tiles do not change.</summary>
/// <param name="tiles">The tiles.</param>
public sealed class TileTree(ITiles tiles)
{
    private const int MostFolded = 64;
    private readonly Dictionary<TilePath, TreeHash[][]> _folded = [];

    /// <summary>The root of the tree's first <paramref name="size"/> leaves.</summary>
    /// <exception cref="TileMissingException">A tile is not there.</exception>
    public TreeHash Root(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? TreeHashing.Empty : Range(0, size, size);
    }

    /// <summary>The hash of one leaf.</summary>
    /// <exception cref="TileMissingException">A tile is not there.</exception>
    public TreeHash Leaf(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        return Subtree(0, index, size);
    }

    /// <summary>The inclusion proof (包含性证明) PATH(index, D[size]) of RFC 6962 §2.1.1, from the leaf upwards.</summary>
    /// <exception cref="TileMissingException">A tile is not there.</exception>
    public TreeHash[] Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = new List<TreeHash>();
        var (from, to) = (0L, size);
        while (to - from > 1)
        {
            var middle = from + Split(to - from);
            if (index < middle)
            {
                proof.Add(Range(middle, to, size));
                to = middle;
            }
            else
            {
                proof.Add(Range(from, middle, size));
                from = middle;
            }
        }
        proof.Reverse();
        return [.. proof];
    }

    /// <summary>The consistency proof (一致性证明) PROOF(oldSize, D[size]) of RFC 6962 §2.1.2; empty when one of the trees is
    /// empty or both are the same.</summary>
    /// <exception cref="TileMissingException">A tile is not there.</exception>
    public TreeHash[] Consistency(long oldSize, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, size);
        if (oldSize == 0 || oldSize == size)
            return [];
        var proof = new List<TreeHash>();
        var (from, to) = (0L, size);
        while (oldSize < to)
        {
            var middle = from + Split(to - from);
            if (oldSize <= middle)
            {
                proof.Add(Range(middle, to, size));
                to = middle;
            }
            else
            {
                proof.Add(Range(from, middle, size));
                from = middle;
            }
        }
        // The old tree itself is a node of the new one when it is its left edge: the checker knows it already.
        if (from > 0)
            proof.Add(Range(from, to, size));
        proof.Reverse();
        return [.. proof];
    }

    /// <summary>Folds every full tile and compares it with the level above; null when all fit. What lies on the right edge is
    /// shown by <see cref="Root"/> alone.</summary>
    /// <exception cref="TileMissingException">A tile is not there.</exception>
    public TilePath? FirstWrongTile(long size, CancellationToken cancellationToken = default)
    {
        for (var (level, hashes) = (0, size); hashes >= TilePath.FullWidth; (level, hashes) = (level + 1, hashes >> TilePath.Height))
            for (var index = 0L; index < hashes / TilePath.FullWidth; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var folded = TileFolding.Fold(tiles.Read(new TilePath(level, index)).Span[..TilePath.FullBytes]);
                if (folded != Subtree((level + 1) * TilePath.Height, index, size))
                    return new TilePath(level, index);
            }
        return null;
    }

    // RFC 6962 §2.1: the largest power of two smaller than the number of leaves.
    private static long Split(long leaves) => 1L << BitOperations.Log2((ulong)(leaves - 1));

    // A range that RFC 6962 splits off: a complete subtree, or the ragged right end of the tree.
    private TreeHash Range(long from, long to, long size)
    {
        var leaves = to - from;
        if (BitOperations.IsPow2(leaves))
            return Subtree(BitOperations.Log2((ulong)leaves), from / leaves, size);
        var middle = from + Split(leaves);
        return TreeHashing.Node(Range(from, middle, size), Range(middle, to, size));
    }

    // The complete subtree number `index` among those of 2^height leaves: within one tile, folded.
    private TreeHash Subtree(int height, long index, long size)
    {
        var (level, rest) = (height / TilePath.Height, height % TilePath.Height);
        var first = index << rest;
        var tile = TileAt(level, first / TilePath.FullWidth, size);
        return Levels(tile)[rest][(int)(first % TilePath.FullWidth) >> rest];
    }

    // A tile is folded once for all proofs that pass through it: for a batch that is most of the work.
    private TreeHash[][] Levels(TilePath tile)
    {
        if (_folded.TryGetValue(tile, out var levels))
            return levels;
        if (_folded.Count == MostFolded)
            _folded.Clear();
        return _folded[tile] = TileFolding.Levels(tiles.Read(tile).Span[..(tile.Width * TreeHash.Bytes)]);
    }

    private static TilePath TileAt(int level, long index, long size)
    {
        var hashes = size >> (TilePath.Height * level);
        return new TilePath(level, index, (int)Math.Min(TilePath.FullWidth, hashes - index * TilePath.FullWidth));
    }
}
