namespace Qingjian.Acquisition;

/// <summary>What became of a file of observations.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Accepted">Values accepted.</param>
/// <param name="RefusedValues">Values refused.</param>
/// <param name="Refused">The refusals, the first 10 000.</param>
/// <param name="FileErrors">Why the file or its mapping as a whole was refused; then nothing was taken.</param>
public sealed record ObservationFileReport(
    int Rows, int Accepted, int RefusedValues, IReadOnlyList<RefusedCell> Refused, IReadOnlyList<string> FileErrors);
