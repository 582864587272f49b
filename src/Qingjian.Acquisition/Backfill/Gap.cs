using Qingjian.Hj212;

namespace Qingjian.Acquisition.Backfill;

/// <summary>Consecutive periods of a station of which no parameter has a value.</summary>
/// <param name="Period">Minutes or hours.</param>
/// <param name="FromUtc">Start of the first.</param>
/// <param name="ToUtc">End of the last.</param>
/// <param name="Missing">Values that are missing: periods × parameters.</param>
internal readonly record struct Gap(Period Period, DateTimeOffset FromUtc, DateTimeOffset ToUtc, int Missing);
