namespace Qingjian.Archive;

/// <summary>Which observations are to be exported.</summary>
/// <param name="From">First start, with an offset or as Beijing time.</param>
/// <param name="To">End, not included, likewise.</param>
/// <param name="Stations">Station codes; absent or empty: every station within one's scope and the region.</param>
/// <param name="Region">A region's path, for example <c>11/1101/</c>; absent: all of one's scope.</param>
/// <param name="Parameters">Factor codes; absent or empty: all.</param>
/// <param name="Periods"><c>realtime</c>, <c>minute</c>, <c>hour</c>, <c>day</c>, <c>sample</c>; absent or empty: <c>hour</c>.</param>
/// <param name="Content"><c>effective</c> (absent) or <c>raw</c>.</param>
/// <param name="Form"><c>csv</c>, <c>parquet</c> or <c>both</c> (absent).</param>
/// <param name="AsOf">A moment: what was in force then, revisions and decisions both; absent: now.</param>
/// <param name="Element">Stations of this element only, for example <c>Air</c>; absent: all.</param>
public sealed record ExportFields(
    string? From, string? To, IReadOnlyList<string>? Stations = null, string? Region = null, IReadOnlyList<string>? Parameters = null,
    IReadOnlyList<string>? Periods = null, string? Content = null, string? Form = null, string? AsOf = null, string? Element = null)
{
    /// <summary>Reads the fields; every wrong one is named with its value and the rule.</summary>
    public ExportSelection? Read(Dictionary<string, string[]> errors) => Export.ExportReading.Read(this, errors);
}
