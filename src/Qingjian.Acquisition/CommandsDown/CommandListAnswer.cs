namespace Qingjian.Acquisition.CommandsDown;

/// <summary>One page of commands through the API, newest first; events stand with the single command.</summary>
internal sealed record CommandListAnswer(IReadOnlyList<CommandAnswer> Commands, int Total, int Page, int RowsPerPage);
