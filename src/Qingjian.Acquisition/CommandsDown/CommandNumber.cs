namespace Qingjian.Acquisition.CommandsDown;

/// <summary>The number of a command that was taken.</summary>
internal sealed record CommandNumber(string Number);
