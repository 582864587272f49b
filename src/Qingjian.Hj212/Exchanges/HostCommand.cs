namespace Qingjian.Hj212;

/// <summary>A command that a host sends.</summary>
/// <param name="Command">The command code.</param>
/// <param name="Message">What it says.</param>
public sealed record HostCommand(int Command, Message Message);
