namespace Qingjian.Acquisition.CommandsDown;

/// <summary>A refused field: which, what stood there, and which rule it broke.</summary>
internal sealed record CommandRefusal(string Field, string? Value, CommandRule Rule, params IReadOnlyList<string> Limits);
