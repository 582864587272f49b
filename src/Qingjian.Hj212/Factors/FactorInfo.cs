namespace Qingjian.Hj212;

/// <summary>A row of the factor tables.</summary>
/// <param name="Code">The factor code.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Code2005">The HJ/T 212-2005 code printed in the same table, or null.</param>
/// <param name="Unit">The concentration's unit exactly as the standard prints it, or null.</param>
/// <param name="EmissionUnit">The emission's unit, or null.</param>
/// <param name="Format">The default number format, such as <c>N3.1</c>, or null.</param>
/// <param name="PracticeUnit">The unit that stations use where it differs, or null: a station's profile decides.</param>
/// <param name="Source">The table it comes from, or <c>practice</c>.</param>
public sealed record FactorInfo(
    FactorCode Code, string NameZh, string NameEn, string? Code2005, string? Unit, string? EmissionUnit, string? Format,
    string? PracticeUnit, string Source)
{
    /// <summary>Whether the row is not in the standard but common in stations' frames.</summary>
    public bool IsPractice => Source == "practice";
}
