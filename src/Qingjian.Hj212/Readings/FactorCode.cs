using System.Text;

namespace Qingjian.Hj212;

/// <summary>A factor code (因子编码) of at most 8 ASCII characters, packed into one number so that comparing and hashing allocate nothing.
/// The default value is the empty code and names no factor.</summary>
public readonly record struct FactorCode
{
    private const int MaxLength = 8;
    private readonly ulong _packed;

    private FactorCode(ulong packed) => _packed = packed;

    /// <summary>Whether this is the default value, which names no factor.</summary>
    public bool IsEmpty => _packed == 0;

    /// <summary>The length in characters, 0 to 8.</summary>
    public int Length => MaxLength - System.Numerics.BitOperations.LeadingZeroCount(_packed) / 8;

    /// <summary>Reads a code: 1 to 8 printable ASCII characters without blank, separator or quotation mark; the case is kept.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out FactorCode code)
    {
        code = default;
        if (text.Length is 0 or > MaxLength)
            return false;
        ulong packed = 0;
        foreach (var character in text)
        {
            if (!IsAllowed(character))
                return false;
            packed = packed << 8 | character;
        }
        code = new(packed);
        return true;
    }

    /// <summary>The code written as <paramref name="text"/>.</summary>
    /// <exception cref="FormatException">The text is not a code.</exception>
    public static FactorCode Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        return Encoding.ASCII.TryGetBytes(text, bytes, out var length) && TryParse(bytes[..length], out var code)
            ? code
            : throw new FormatException($"'{text}' is not a factor code: 1 to 8 ASCII letters and digits are expected.");
    }

    /// <summary>Writes the code as ASCII; returns its length. Eight bytes always suffice.</summary>
    public int CopyTo(Span<byte> destination)
    {
        var length = Length;
        for (var i = 0; i < length; i++)
            destination[i] = (byte)(_packed >> 8 * (length - 1 - i));
        return length;
    }

    /// <summary>The code as text.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(bytes[..CopyTo(bytes)]);
    }

    /// <summary>The standard's spelling of a code that came in the wrong case: <c>A34004</c> is <c>a34004</c>. HJ 525/HJ 524 codes are
    /// one small letter and five digits; codes of another shape (LA, S01) are left as they are.</summary>
    internal FactorCode InStandardCase()
    {
        const int FirstOfSix = 40;
        var first = (byte)(_packed >> FirstOfSix);
        return Length == 6 && first is >= (byte)'A' and <= (byte)'Z' && HasDigitsAfterFirst()
            ? new(_packed | 0x20UL << FirstOfSix)
            : this;
    }

    private bool HasDigitsAfterFirst()
    {
        for (var i = 0; i < 5; i++)
            if ((byte)(_packed >> 8 * i) is < (byte)'0' or > (byte)'9')
                return false;
        return true;
    }

    private static bool IsAllowed(byte character) =>
        character is >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9' or >= (byte)'A' and <= (byte)'Z'
            or (byte)'_' or (byte)'.' or (byte)'%';
}
