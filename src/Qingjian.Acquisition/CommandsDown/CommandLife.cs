namespace Qingjian.Acquisition.CommandsDown;

/// <summary>A command and everything that happened to it, in order.</summary>
internal sealed record CommandLife(CommandRow Command, IReadOnlyList<CommandEventRow> Events);
