namespace Qingjian.Archive;

/// <summary>An export and where it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Phase"><c>Waiting</c>, <c>Running</c>, <c>Done</c>, <c>Failed</c>, <c>Cancelled</c> or <c>Gone</c>.</param>
/// <param name="AskedUtc">When it was asked for.</param>
/// <param name="Selection">What was asked for.</param>
/// <param name="Rows">Rows written so far.</param>
/// <param name="Done">Part of the work that is done, 0 to 1.</param>
/// <param name="Files">The files; each can be had at <c>/api/exports/{id}/files/{name}</c>. Their hashes stand in <c>manifest.json</c>.</param>
/// <param name="Bytes">What the files weigh together.</param>
/// <param name="KeptUntilUtc">When the files go.</param>
/// <param name="Failure">What ended it, when it failed.</param>
public sealed record ExportAnswer(
    Guid Id, string Phase, DateTimeOffset AskedUtc, ExportSelection Selection, long Rows, double Done, IReadOnlyList<string> Files, long Bytes,
    DateTimeOffset? KeptUntilUtc, string? Failure);
