namespace Qingjian.Acquisition.CommandsDown;

/// <summary>One page of commands, newest first, and how many of each stage the station filter finds.</summary>
internal sealed record CommandPage(
    IReadOnlyList<CommandRow> Rows, int Total, int Page, int RowsPerPage, IReadOnlyDictionary<CommandStage, int> Counts);
