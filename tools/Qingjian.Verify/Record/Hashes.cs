using System.Security.Cryptography;

namespace Qingjian.Verify.Record;

/// <summary>RFC 6962 §2.1: SHA-256, leaves begin with 0x00 and nodes with 0x01.</summary>
internal static class Hashes
{
    public const int Bytes = 32;

    public static byte[] Leaf(ReadOnlySpan<byte> content)
    {
        var input = new byte[content.Length + 1];
        content.CopyTo(input.AsSpan(1));
        return SHA256.HashData(input);
    }

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[1 + 2 * Bytes];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Bytes)..]);
        return SHA256.HashData(input);
    }

    /// <summary>The root that an inclusion proof leads to (RFC 9162 §2.1.3.2), or null when it has the wrong length.</summary>
    public static byte[]? RootFrom(byte[] leaf, long index, long size, IReadOnlyList<byte[]> proof)
    {
        if (index < 0 || index >= size)
            return null;
        var (place, last, hash) = (index, size - 1, leaf);
        foreach (var step in proof)
        {
            if (last == 0)
                return null;
            if (place % 2 == 1 || place == last)
            {
                hash = Node(step, hash);
                while (place % 2 == 0 && place != 0)
                    (place, last) = (place / 2, last / 2);
            }
            else
            {
                hash = Node(hash, step);
            }
            (place, last) = (place / 2, last / 2);
        }
        return last == 0 ? hash : null;
    }
}
