namespace Qingjian.Hj212;

/// <summary>Something that a station says about itself, as a fact for its timeline: what, about which instrument, from when to when, with which values.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Code">The code within its kind: an information code such as <c>i12001</c>, <c>SB1</c>, a command such as <c>2065</c>.</param>
/// <param name="Factor">The instrument's factor; null for the data-acquisition instrument and the station.</param>
/// <param name="From">From when it holds, +08:00.</param>
/// <param name="To">The end, excluded; equal to <paramref name="From"/> for an instant; null while it lasts.</param>
/// <param name="Values">What was said, names and texts as sent; <c>value</c> where the wire has no name of its own.</param>
public sealed record FieldFact(
    FieldFactKind Kind, string Code, FactorCode? Factor, DateTimeOffset From, DateTimeOffset? To, ValueList<NamedValue> Values)
{
    /// <summary>The text of a value; null when it was not said.</summary>
    public string? Find(string name)
    {
        foreach (var value in Values)
            if (value.Name == name)
                return value.Text;
        return null;
    }

    internal const string Value = "value";

    internal static FieldFact Instant(FieldFactKind kind, string code, FactorCode? factor, DateTimeOffset at, params ReadOnlySpan<NamedValue> values) =>
        new(kind, code, factor, at, at, ValueList.Create(values));

    internal static FieldFact Lasting(FieldFactKind kind, string code, FactorCode? factor, DateTimeOffset from, string value) =>
        new(kind, code, factor, from, null, [new(Value, value)]);
}
