using System.Collections.Frozen;
using Qingjian.Hj212.Text;

namespace Qingjian.Hj212;

/// <summary>Standard codes of what older and sloppier loggers send: HJ/T 212-2005 codes and words such as <c>PM25</c>. A station's profile may know
/// better, so nothing is renamed unasked.</summary>
public static class FactorAliases
{
    private static readonly Lazy<FrozenDictionary<FactorCode, FactorCode>> _words = new(() =>
        Table.Read("aliases.tsv", 3).ToFrozenDictionary(row => Upper(FactorCode.Parse(row[0])), row => FactorCode.Parse(row[1])));

    private static readonly Lazy<FrozenDictionary<FactorCode, FactorCode>> _oldCodes = new(() =>
        FactorCatalogue.All.Where(row => row.Code2005 is not null)
            .ToFrozenDictionary(row => FactorCode.Parse(row.Code2005!), row => row.Code));

    /// <summary>The standard code of what was sent, or the same code when it is none of the known aliases.</summary>
    /// <param name="sent">The code as it came.</param>
    /// <param name="st">The packet's system code: in 2005 two digits are gas and three digits water, and vendors use the same numbers for other
    /// things elsewhere.</param>
    public static FactorCode Resolve(FactorCode sent, ReadOnlySpan<byte> st) =>
        _oldCodes.Value.TryGetValue(sent, out var code) && BelongsTo(code, st) ? code
        : _words.Value.TryGetValue(Upper(sent), out code) ? code
        : sent;

    // System codes: HJ 212-2017 Table 5.
    private static bool BelongsTo(FactorCode code, ReadOnlySpan<byte> st)
    {
        Span<byte> text = stackalloc byte[8];
        code.CopyTo(text);
        return WireText.TryReadNumber(st, out var number) && number switch
        {
            21 or 24 or 26 or 32 or 33 or 34 or 52 => text[0] == 'w',
            22 or 27 or 31 or 39 or 51 => text[0] == 'a',
            _ => false,
        };
    }

    private static FactorCode Upper(FactorCode code)
    {
        Span<byte> text = stackalloc byte[8];
        var length = code.CopyTo(text);
        foreach (ref var character in text[..length])
            if (character is >= (byte)'a' and <= (byte)'z')
                character -= 0x20;
        return FactorCode.TryParse(text[..length], out var upper) ? upper : code;
    }
}
