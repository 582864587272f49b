namespace Qingjian.Acquisition.CommandsDown;

/// <summary>What became of a wish: the command's number, or why not.</summary>
internal sealed record CommandOutcome(string? Number, IReadOnlyList<CommandRefusal> Refused);
