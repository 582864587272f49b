namespace Qingjian.Hj212;

/// <summary>What a code of field information means.</summary>
/// <param name="Code">The code, such as <c>i12001</c>.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Unit">The unit as the standard prints it, or null.</param>
/// <param name="Format">The number format, such as <c>N3.1</c>, or null.</param>
/// <param name="Values">What its values mean; empty where they are numbers or text.</param>
/// <param name="Source">The table it comes from, or <c>practice</c>.</param>
public sealed record InfoMeaning(
    string Code, string NameZh, string NameEn, string? Unit, string? Format, ValueList<InfoValue> Values, string Source)
{
    /// <summary>The words of a value; null when the table has none for it.</summary>
    public InfoValue? Explain(string text)
    {
        foreach (var value in Values)
            if (value.Code == text)
                return value;
        return null;
    }
}
