namespace Qingjian.Proof.Tiles;

/// <summary>Hashes of the levels between two tile levels, which are not kept but computed.</summary>
internal static class TileFolding
{
    /// <summary>The hash over the hashes in <paramref name="hashes"/>, whose number is a power of two up to 256.</summary>
    public static TreeHash Fold(ReadOnlySpan<byte> hashes)
    {
        Span<TreeHash> level = stackalloc TreeHash[hashes.Length / TreeHash.Bytes];
        for (var i = 0; i < level.Length; i++)
            level[i] = new TreeHash(hashes.Slice(i * TreeHash.Bytes, TreeHash.Bytes));
        for (var width = level.Length; width > 1; width /= 2)
            for (var i = 0; i < width / 2; i++)
                level[i] = TreeHashing.Node(level[2 * i], level[2 * i + 1]);
        return level[0];
    }

    /// <summary>The hashes of a tile, then those of every complete pair, and so on up.</summary>
    public static TreeHash[][] Levels(ReadOnlySpan<byte> hashes)
    {
        var levels = new List<TreeHash[]> { new TreeHash[hashes.Length / TreeHash.Bytes] };
        for (var i = 0; i < levels[0].Length; i++)
            levels[0][i] = new TreeHash(hashes.Slice(i * TreeHash.Bytes, TreeHash.Bytes));
        while (levels[^1] is { Length: > 1 } below)
        {
            var above = new TreeHash[below.Length / 2];
            for (var i = 0; i < above.Length; i++)
                above[i] = TreeHashing.Node(below[2 * i], below[2 * i + 1]);
            levels.Add(above);
        }
        return [.. levels];
    }
}
