using System.Buffers;
using System.Security.Cryptography;

namespace Qingjian.Proof;

/// <summary>The two hashes of RFC 6962 §2.1: a leaf and a node begin with different bytes, so that neither can pass for the
/// other.</summary>
public static class TreeHashing
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;
    private const int SmallLeaf = 1024;

    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    /// <summary>SHA-256(0x00 ‖ content).</summary>
    public static TreeHash Leaf(ReadOnlySpan<byte> content)
    {
        byte[]? rented = null;
        var length = content.Length + 1;
        var input = length <= SmallLeaf ? stackalloc byte[SmallLeaf] : rented = ArrayPool<byte>.Shared.Rent(length);
        input[0] = LeafPrefix;
        content.CopyTo(input[1..]);
        var hash = Hash(input[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    /// <summary>SHA-256(0x01 ‖ left ‖ right).</summary>
    public static TreeHash Node(in TreeHash left, in TreeHash right)
    {
        Span<byte> input = stackalloc byte[1 + 2 * TreeHash.Bytes];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + TreeHash.Bytes)..]);
        return Hash(input);
    }

    private static TreeHash Hash(ReadOnlySpan<byte> input)
    {
        Span<byte> hash = stackalloc byte[TreeHash.Bytes];
        SHA256.HashData(input, hash);
        return new TreeHash(hash);
    }
}
