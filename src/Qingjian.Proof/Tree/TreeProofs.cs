using System.Numerics;

namespace Qingjian.Proof;

/// <summary>Checks proofs without the tree (RFC 9162 §2.1.3.2 and §2.1.4.2, which say in steps what RFC 6962 §2.1 defines).</summary>
public static class TreeProofs
{
    /// <summary>Whether the leaf stands at <paramref name="index"/> of the tree with that size and root.</summary>
    public static bool IsIncluded(in TreeHash leaf, long index, long size, ReadOnlySpan<TreeHash> proof, in TreeHash root)
    {
        if (index < 0 || index >= size)
            return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var step in proof)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = TreeHashing.Node(step, hash);
                SkipLevelsWithoutSibling(ref node, ref last);
            }
            else
            {
                hash = TreeHashing.Node(hash, step);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && hash == root;
    }

    /// <summary>Whether the tree of size <paramref name="newSize"/> only adds to the one of size <paramref name="oldSize"/>.</summary>
    public static bool IsConsistent(
        long oldSize, in TreeHash oldRoot, long newSize, in TreeHash newRoot, ReadOnlySpan<TreeHash> proof)
    {
        if (oldSize < 0 || oldSize > newSize)
            return false;
        if (oldSize == newSize)
            return proof.IsEmpty && oldRoot == newRoot;
        if (oldSize == 0)
            return proof.IsEmpty && oldRoot == TreeHashing.Empty;
        // A power of two is itself a node of the new tree: the proof leaves it out.
        if (!BitOperations.IsPow2(oldSize))
            return !proof.IsEmpty && Meet(oldSize, oldRoot, newSize, newRoot, proof[0], proof[1..]);
        return Meet(oldSize, oldRoot, newSize, newRoot, oldRoot, proof);
    }

    private static bool Meet(
        long oldSize, in TreeHash oldRoot, long newSize, in TreeHash newRoot, in TreeHash seed, ReadOnlySpan<TreeHash> proof)
    {
        var (node, last) = (oldSize - 1, newSize - 1);
        while ((node & 1) == 1)
            (node, last) = (node >> 1, last >> 1);
        var (old, whole) = (seed, seed);
        foreach (var step in proof)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                (old, whole) = (TreeHashing.Node(step, old), TreeHashing.Node(step, whole));
                SkipLevelsWithoutSibling(ref node, ref last);
            }
            else
            {
                whole = TreeHashing.Node(whole, step);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && old == oldRoot && whole == newRoot;
    }

    private static void SkipLevelsWithoutSibling(ref long node, ref long last)
    {
        while ((node & 1) == 0 && node != 0)
            (node, last) = (node >> 1, last >> 1);
    }
}
