namespace Qingjian.Acquisition.Status;

/// <summary>A step back of the machine's clock.</summary>
/// <param name="By">How far, to a second.</param>
/// <param name="Until">Where the clock had been: until it is there again, times repeat.</param>
internal sealed record ClockStep(TimeSpan By, DateTimeOffset Until);
