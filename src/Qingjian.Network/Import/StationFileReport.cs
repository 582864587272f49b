namespace Qingjian.Network;

/// <summary>What was entered from a station file, and what was refused.</summary>
/// <param name="Entered">Stations that were entered.</param>
/// <param name="RefusedRows">Rows that were refused.</param>
/// <param name="Refused">Every refused cell, by row.</param>
/// <param name="FileErrors">What is wrong with the file as a whole; then nothing was entered.</param>
public sealed record StationFileReport(
    int Entered, int RefusedRows, IReadOnlyList<StationFileRefusal> Refused, IReadOnlyList<FieldError> FileErrors);
