namespace Qingjian.Acquisition.Samples;

/// <summary>A column of a sheet of samples: one row for each result, the sample's own fields in its first row or in all.</summary>
/// <param name="Field">Name of the field; its words in every language are accepted as the column's name.</param>
/// <param name="Required">Whether a sheet must have it.</param>
/// <param name="SetSample">Puts a cell into the sample; null for a field of the result.</param>
/// <param name="GetSample">What the sample has.</param>
/// <param name="SetResult">Puts a cell into the result.</param>
internal sealed record SampleColumn(
    string Field, bool Required, Action<SampleDraft, string?>? SetSample, Func<SampleDraft, string?>? GetSample, Action<ResultDraft, string?>? SetResult)
{
    public string Key => "Sample.Field." + Field;

    /// <summary>In the order of the template.</summary>
    public static IReadOnlyList<SampleColumn> All { get; } =
    [
        OfSample("Number", true, (draft, cell) => draft.Number = cell, draft => draft.Number),
        OfSample("Station", true, (draft, cell) => draft.Station = cell, draft => draft.Station),
        OfSample("SampledAt", true, (draft, cell) => draft.SampledAt = cell, draft => draft.SampledAt),
        OfSample("Sampler", false, (draft, cell) => draft.Sampler = cell, draft => draft.Sampler),
        OfSample("ReceivedAt", false, (draft, cell) => draft.ReceivedAt = cell, draft => draft.ReceivedAt),
        OfSample("Laboratory", false, (draft, cell) => draft.Laboratory = cell, draft => draft.Laboratory),
        OfSample("Kind", false, (draft, cell) => draft.Kind = cell, draft => draft.Kind),
        OfSample("Of", false, (draft, cell) => draft.Of = cell, draft => draft.Of),
        OfSample("Note", false, (draft, cell) => draft.Note = cell, draft => draft.Note),
        OfResult("Parameter", true, (result, cell) => result.Parameter = cell),
        OfResult("Text", true, (result, cell) => result.Text = cell),
        OfResult("Unit", false, (result, cell) => result.Unit = cell),
        OfResult("Limit", false, (result, cell) => result.Limit = cell),
        OfResult("Method", false, (result, cell) => result.Method = cell),
        OfResult("Analyst", false, (result, cell) => result.Analyst = cell),
    ];

    /// <summary>The column that a header names, in Chinese, in English or by its code word; null when there is none.</summary>
    public static SampleColumn? Find(string header) => All.FirstOrDefault(column =>
        SampleWords.InEveryLanguage(column.Key).Append(column.Field).Contains(header.Trim(), StringComparer.OrdinalIgnoreCase));

    private static SampleColumn OfSample(string field, bool required, Action<SampleDraft, string?> set, Func<SampleDraft, string?> get) => new(field, required, set, get, null);

    private static SampleColumn OfResult(string field, bool required, Action<ResultDraft, string?> set) => new(field, required, null, null, set);
}
