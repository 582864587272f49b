using Qingjian.Proof.Tiles;

namespace Qingjian.Proof;

/// <summary>The growing end of a tree: takes leaves, hands out tiles when they are full, and knows its root at any time.
/// Keeps one tile per level in memory and allocates nothing per leaf. Used by one thread at a time.</summary>
public sealed class GrowingTree
{
    private readonly ITiles _tiles;
    private readonly List<byte[]> _edge = [];
    private long _edgeWritten;

    /// <param name="tiles">Where full tiles go, and from where the edge is read when the tree is not new.</param>
    /// <param name="size">Leaves that the tree already has.</param>
    /// <exception cref="TileMissingException">A tile of the edge is not there.</exception>
    public GrowingTree(ITiles tiles, long size = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        (_tiles, Size, _edgeWritten) = (tiles, size, size);
        foreach (var tile in PartialTiles(size))
            tiles.Read(tile).Span[..(tile.Width * TreeHash.Bytes)].CopyTo(Edge(tile.Level));
    }

    /// <summary>How many leaves it has.</summary>
    public long Size { get; private set; }

    /// <summary>The root over all leaves so far.</summary>
    public TreeHash Root()
    {
        TreeHash? root = null;
        for (var level = 0; level < _edge.Count; level++)
        {
            var width = WidthAt(level);
            // The set bits of the size are the complete subtrees of the right edge, smallest last (RFC 6962 §2.1).
            for (var bit = 1; bit <= width; bit <<= 1)
            {
                if ((width & bit) == 0)
                    continue;
                var from = (width & ~(2 * bit - 1)) * TreeHash.Bytes;
                var subtree = TileFolding.Fold(_edge[level].AsSpan(from, bit * TreeHash.Bytes));
                root = root is { } right ? TreeHashing.Node(subtree, right) : subtree;
            }
        }
        return root ?? TreeHashing.Empty;
    }

    /// <summary>Adds the hash of a leaf; writes each tile that it fills.</summary>
    public void Append(in TreeHash leaf)
    {
        var (hash, index) = (leaf, Size);
        for (var level = 0; ; level++)
        {
            var at = (int)(index % TilePath.FullWidth);
            var edge = Edge(level);
            hash.CopyTo(edge.AsSpan(at * TreeHash.Bytes));
            if (at < TilePath.FullWidth - 1)
                break;
            index /= TilePath.FullWidth;
            _tiles.Write(new TilePath(level, index), edge);
            hash = TileFolding.Fold(edge);
        }
        Size++;
    }

    /// <summary>Writes the partial tiles of the right edge, which a checkpoint of this size needs beside the full ones. What an earlier
    /// checkpoint needed already is not written again: whoever reads it, or a kill at that moment, would find it cut short.</summary>
    public void WriteEdge()
    {
        var kept = PartialTiles(_edgeWritten).ToHashSet();
        foreach (var tile in PartialTiles(Size).Where(tile => !kept.Contains(tile)))
            _tiles.Write(tile, _edge[tile.Level].AsMemory(0, tile.Width * TreeHash.Bytes));
        _edgeWritten = Size;
    }

    /// <summary>The partial tiles of a tree of that size.</summary>
    public static IEnumerable<TilePath> PartialTiles(long size)
    {
        for (var (level, hashes) = (0, size); hashes > 0; (level, hashes) = (level + 1, hashes >> TilePath.Height))
            if (hashes % TilePath.FullWidth is > 0 and var width)
                yield return new TilePath(level, hashes / TilePath.FullWidth, (int)width);
    }

    private int WidthAt(int level) => (int)((Size >> (TilePath.Height * level)) % TilePath.FullWidth);

    private byte[] Edge(int level)
    {
        while (_edge.Count <= level)
            _edge.Add(new byte[TilePath.FullBytes]);
        return _edge[level];
    }
}
