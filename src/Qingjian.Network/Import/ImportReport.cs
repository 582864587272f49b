namespace Qingjian.Network.Import;

/// <summary>What a station file holds, or what was entered from it.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Accepted">Stations that can be, or were, entered.</param>
/// <param name="RefusedRows">Rows that were refused.</param>
/// <param name="Refused">Every refused cell, by row.</param>
/// <param name="FileErrors">What is wrong with the file as a whole; then nothing is accepted.</param>
internal sealed record ImportReport(
    string FileName, int Accepted, int RefusedRows, IReadOnlyList<RefusedRow> Refused, IReadOnlyList<FieldError> FileErrors);
