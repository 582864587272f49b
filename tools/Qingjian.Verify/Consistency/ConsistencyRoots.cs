using System.Numerics;
using System.Security.Cryptography;
using Qingjian.Verify.Record;

namespace Qingjian.Verify.Consistency;

/// <summary>RFC 9162 §2.1.4.2: the two roots that a consistency proof leads to.</summary>
internal static class ConsistencyRoots
{
    /// <summary>Whether the tree of <paramref name="newSize"/> only adds to that of <paramref name="oldSize"/>.</summary>
    public static bool Fit(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, IReadOnlyList<byte[]> proof)
    {
        if (oldSize == newSize)
            return proof.Count == 0 && oldRoot.AsSpan().SequenceEqual(newRoot);
        if (oldSize == 0)
            return proof.Count == 0 && oldRoot.AsSpan().SequenceEqual(SHA256.HashData([]));
        // 1. An old tree that is a whole power of two is itself the first node.
        var path = BitOperations.IsPow2(oldSize) ? [oldRoot, .. proof] : proof.ToList();
        if (path.Count == 0)
            return false;
        // 2.–4. fn and sn, shifted while fn is odd; fr and sr begin with the first node.
        var (fn, sn) = (oldSize - 1, newSize - 1);
        while (fn % 2 == 1)
            (fn, sn) = (fn / 2, sn / 2);
        var (fr, sr) = (path[0], path[0]);
        // 5.
        foreach (var c in path.Skip(1))
        {
            if (sn == 0)
                return false;
            if (fn % 2 == 1 || fn == sn)
            {
                (fr, sr) = (Hashes.Node(c, fr), Hashes.Node(c, sr));
                while (fn % 2 == 0 && fn != 0)
                    (fn, sn) = (fn / 2, sn / 2);
            }
            else
            {
                sr = Hashes.Node(sr, c);
            }
            (fn, sn) = (fn / 2, sn / 2);
        }
        // 6.
        return sn == 0 && fr.AsSpan().SequenceEqual(oldRoot) && sr.AsSpan().SequenceEqual(newRoot);
    }
}
