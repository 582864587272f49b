namespace Qingjian.Archive;

/// <summary>What an export's files hold and where that came from (导出清单); written beside them as <c>manifest.json</c>, last.</summary>
/// <param name="Format"><see cref="CurrentFormat"/>.</param>
/// <param name="Product">Name and version of the program.</param>
/// <param name="By">Who asked.</param>
/// <param name="BeganUtc">When the reading began.</param>
/// <param name="EndedUtc">When the last file was whole.</param>
/// <param name="AsOfUtc">What was in force at that moment was written, of revisions and of decisions.</param>
/// <param name="Selection">What was asked for.</param>
/// <param name="Stations">The stations that the selection named within the asker's scope.</param>
/// <param name="Rows">Rows, the same in every file.</param>
/// <param name="Columns">The columns in their order.</param>
/// <param name="Files">The files.</param>
/// <param name="AppliedPosition">Every journal entry up to this position had been taken into account.</param>
/// <param name="Record">The newest signed checkpoint of the record then, as text; null when there was none.</param>
public sealed record ExportManifest(
    string Format, string Product, string By, DateTimeOffset BeganUtc, DateTimeOffset EndedUtc, DateTimeOffset AsOfUtc, ExportSelection Selection,
    IReadOnlyList<ExportedStation> Stations, long Rows, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<ExportedFile> Files,
    long AppliedPosition, string? Record)
{
    /// <summary>Name and version of this form.</summary>
    public const string CurrentFormat = "qingjian-export/1";

    /// <summary>Name of its file.</summary>
    public const string FileName = "manifest.json";
}
