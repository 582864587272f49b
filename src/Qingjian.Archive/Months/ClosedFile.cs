namespace Qingjian.Archive.Months;

/// <summary>One immutable file of a closed month, as the catalogue of closed files names it.</summary>
/// <param name="Month">Year and month, for example 202603.</param>
/// <param name="Name">File name within the folder of closed months.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Values">Values in it, every revision counted.</param>
/// <param name="LastPosition">The newest journal entry that brought one of them.</param>
/// <param name="FirstSeries">The first series in it; 0 when the catalogue does not say.</param>
/// <param name="LastSeries">The last series in it; the largest number when the catalogue does not say.</param>
internal sealed record ClosedFile(int Month, string Name, long Bytes, string Sha256, long Values, long LastPosition, int FirstSeries, int LastSeries);
