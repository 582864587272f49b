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
}
