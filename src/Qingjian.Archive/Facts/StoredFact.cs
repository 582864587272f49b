using Qingjian.Hj212;

namespace Qingjian.Archive.Facts;

/// <summary>A fact that a station told about itself, as it is stored. What was said stands as <c>name=text</c> parts, each after
/// a unit separator, which no frame can carry within a value.</summary>
/// <param name="Station">The station.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Code">The code within its kind.</param>
/// <param name="Factor">The instrument's factor; empty for the station as a whole.</param>
/// <param name="FromMs">From when it holds.</param>
/// <param name="ToMs">Its end; null while it lasts.</param>
/// <param name="Said">What was said.</param>
/// <param name="Position">The journal entry that told it first.</param>
internal readonly record struct StoredFact(
    int Station, FieldFactKind Kind, string Code, string Factor, long FromMs, long? ToMs, string Said, long Position)
{
    private const char Separator = '\u001f';

    public static StoredFact Of(int station, FieldFact fact, long position) => new(
        station, fact.Kind, fact.Code, fact.Factor?.ToString() ?? "", fact.From.ToUnixTimeMilliseconds(), fact.To?.ToUnixTimeMilliseconds(),
        string.Join(Separator, fact.Values.Select(value => $"{value.Name}={value.Text}")), position);

    /// <summary>The fact as the library told it.</summary>
    public FieldFact ToFact() => new(
        Kind, Code, Factor.Length > 0 ? FactorCode.Parse(Factor) : null, DateTimeOffset.FromUnixTimeMilliseconds(FromMs),
        ToMs is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) : null,
        [.. Said.Split(Separator, StringSplitOptions.RemoveEmptyEntries).Select(Part)]);

    private static NamedValue Part(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return new(text[..equals], text[(equals + 1)..]);
    }
}
