namespace Qingjian.Acquisition.Availability;

/// <summary>Values of one parameter that are due and not there, one after the other.</summary>
/// <param name="FromUtc">Start of the first.</param>
/// <param name="ToUtc">End of the last.</param>
/// <param name="Count">How many.</param>
/// <param name="Cause">What the archive knows about the time in which they should have come.</param>
internal readonly record struct MissingRun(DateTimeOffset FromUtc, DateTimeOffset ToUtc, int Count, MissingCause Cause);
