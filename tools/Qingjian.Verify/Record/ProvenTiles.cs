using Qingjian.Verify.Findings;

namespace Qingjian.Verify.Record;

/// <summary>Single leaves of a record, each tile on the way shown to lead to the signed root: a month needs no other.</summary>
internal sealed class ProvenTiles(TileFiles tiles, Checkpoint checkpoint, Report report)
{
    private readonly Dictionary<(int Level, long Index), byte[]?> _proven = [];

    /// <summary>Whether the right edge gives the signed root; asked once, before any leaf.</summary>
    public bool HasRoot()
    {
        byte[]? root = null;
        for (var level = 0; tiles.HashesAt(level) > 0; level++)
        {
            var width = (int)(tiles.HashesAt(level) % TileFiles.Width);
            if (width == 0)
                continue;
            var path = tiles.PathOf(level, tiles.HashesAt(level) / TileFiles.Width);
            if (tiles.Read(level, tiles.HashesAt(level) / TileFiles.Width) is not { } tile || tile.Length < width * Hashes.Bytes)
            {
                report.Add("tiles", path, "it is missing or too short");
                return false;
            }
            root = Join(tile, width, root);
        }
        if (root.AsSpan().SequenceEqual(checkpoint.Root))
            return true;
        report.Add("tiles", "root", $"the tiles of the right edge do not give the signed root {Convert.ToHexStringLower(checkpoint.Root)}");
        return false;
    }

    /// <summary>The hash of a leaf, or null when its tile does not lead to the root; that is named once.</summary>
    public byte[]? Leaf(long index)
    {
        var tile = Proven(0, index / TileFiles.Width);
        var at = (int)(index % TileFiles.Width) * Hashes.Bytes;
        return tile?.AsSpan(at, Hashes.Bytes).ToArray();
    }

    private byte[]? Proven(int level, long index)
    {
        if (_proven.TryGetValue((level, index), out var known))
            return known;
        // Leaves come in order: of each level the newest tile is enough.
        foreach (var old in _proven.Keys.Where(key => key.Level == level).ToList())
            _proven.Remove(old);
        return _proven[(level, index)] = Prove(level, index);
    }

    private byte[]? Prove(int level, long index)
    {
        var (width, tile) = (tiles.WidthOf(level, index), tiles.Read(level, index));
        if (tile is null || tile.Length < width * Hashes.Bytes)
        {
            report.Add("tiles", tiles.PathOf(level, index), "it is missing or too short");
            return null;
        }
        // The right edge led to the root already; a full tile is one hash of the tile above.
        if (width < TileFiles.Width)
            return tile;
        if (Proven(level + 1, index / TileFiles.Width) is not { } above)
            return null;
        if (Join(tile, width, null).AsSpan().SequenceEqual(above.AsSpan((int)(index % TileFiles.Width) * Hashes.Bytes, Hashes.Bytes)))
            return tile;
        report.Add("tiles", tiles.PathOf(level, index), $"it is not what {tiles.PathOf(level + 1, index / TileFiles.Width)} says: one of both was changed");
        return null;
    }

    // The complete subtrees of a tile's hashes, joined from the right, as RFC 6962 §2.1 splits a tree.
    private static byte[] Join(byte[] tile, int width, byte[]? right)
    {
        var end = width;
        for (var size = 1; size <= width; size *= 2)
        {
            if ((width & size) == 0)
                continue;
            var subtree = new RunningRoot();
            for (var i = end - size; i < end; i++)
                subtree.Add(tile[(i * Hashes.Bytes)..((i + 1) * Hashes.Bytes)]);
            right = right is null ? subtree.Root() : Hashes.Node(subtree.Root(), right);
            end -= size;
        }
        return right!;
    }
}
