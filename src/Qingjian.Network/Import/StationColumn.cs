using Qingjian.Network.Registration;
using Qingjian.Network.Sites;

namespace Qingjian.Network.Import;

/// <summary>A column of a station file.</summary>
/// <param name="Field">Field of the draft; its words in every language are accepted as the column's name.</param>
/// <param name="Required">Whether a file must have it.</param>
/// <param name="Set">Puts a cell into the draft.</param>
internal sealed record StationColumn(string Field, bool Required, Action<StationDraft, string?> Set)
{
    public string Key => "Network.Field." + Field;

    /// <summary>In the order of the template.</summary>
    public static IReadOnlyList<StationColumn> All { get; } =
    [
        new(nameof(StationDraft.Code), true, (draft, cell) => draft.Code = cell),
        new(nameof(StationDraft.Name), true, (draft, cell) => draft.Name = cell),
        new(nameof(StationDraft.NameEn), false, (draft, cell) => draft.NameEn = cell),
        new(nameof(StationDraft.Element), true, (draft, cell) => draft.Element = cell),
        new(nameof(StationDraft.Level), false, (draft, cell) => draft.Level = cell),
        new(nameof(StationDraft.RegionCode), true, (draft, cell) => draft.RegionCode = cell),
        new(nameof(StationDraft.OperatorCode), false, (draft, cell) => draft.OperatorCode = cell),
        new(nameof(StationDraft.Mn), false, (draft, cell) => draft.Mn = cell),
        new(nameof(StationDraft.Password), false, (draft, cell) => draft.Password = cell),
        new(nameof(StationDraft.St), false, (draft, cell) => draft.St = cell),
        new(nameof(StationDraft.Longitude), true, (draft, cell) => draft.Longitude = cell),
        new(nameof(StationDraft.Latitude), true, (draft, cell) => draft.Latitude = cell),
        new(nameof(StationDraft.Address), false, (draft, cell) => draft.Address = cell),
        new(nameof(StationDraft.CommissionedOn), false, (draft, cell) => draft.CommissionedOn = cell),
        new(nameof(StationDraft.Parameters), false, (draft, cell) => draft.Parameters = cell),
        .. SiteFields.All.Select(field => new StationColumn(field.Name, false, (draft, cell) => (draft.Site ??= [])[field.Name] = cell)),
        new(nameof(StationDraft.Videos), false, (draft, cell) => draft.Videos = cell),
    ];

    /// <summary>The column that a header names, in Chinese, in English or by its code word; null when there is none.</summary>
    public static StationColumn? Find(string header) => All.FirstOrDefault(column =>
        EnumWords.InEveryLanguage(column.Key).Append(column.Field).Contains(header.Trim(), StringComparer.OrdinalIgnoreCase));
}
