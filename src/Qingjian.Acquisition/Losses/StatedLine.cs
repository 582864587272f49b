namespace Qingjian.Acquisition.Losses;

/// <summary>A statement about missing values in force. Parameter null: all. Count: missing values of the answer's span that it is about.</summary>
internal sealed record StatedLine(string? Parameter, DateTimeOffset FromUtc, DateTimeOffset ToUtc, string Cause, string Words, string By, DateTimeOffset AtUtc, int Count);
