using System.Text;

namespace Qingjian.Hj212;

/// <summary>An SM4 key of a station (GB/T 32907, 128 bits). HJ 212-2025 sends it as 16 characters (NewSK, second-hand). Its words never show it.</summary>
public sealed class Sm4Key
{
    /// <summary>The length of a key and of a block, in bytes.</summary>
    public const int Length = 16;

    private readonly byte[] _bytes;

    private Sm4Key(byte[] bytes) => _bytes = bytes;

    /// <summary>A key of 16 bytes.</summary>
    /// <exception cref="ArgumentException">There are not 16.</exception>
    public static Sm4Key FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(bytes.ToArray())
        : throw new ArgumentException($"An SM4 key has {Length} bytes, not {bytes.Length} (GB/T 32907).", nameof(bytes));

    /// <summary>A key of 16 ASCII characters, as NewSK carries it.</summary>
    /// <exception cref="ArgumentException">There are not 16 of them.</exception>
    public static Sm4Key FromText(string text) => FromBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether the key is patterned, which HJ 212-2025 6.4.3 forbids (second-hand): all bytes the same, or all rising or falling by one.</summary>
    public bool IsPatterned
    {
        get
        {
            var step = _bytes[1] - _bytes[0];
            for (var i = 1; i < Length; i++)
                if (_bytes[i] - _bytes[i - 1] != step)
                    return false;
            return step is >= -1 and <= 1;
        }
    }

    /// <summary>Nothing of the key.</summary>
    public override string ToString() => "Sm4Key { ****** }";

    internal byte[] ToBytes() => [.. _bytes];
}
