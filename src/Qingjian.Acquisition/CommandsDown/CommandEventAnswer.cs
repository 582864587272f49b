namespace Qingjian.Acquisition.CommandsDown;

/// <summary>An event of a command through the API. <c>Code</c> is QnRtn or ExeRtn, <c>Position</c> the journal's.</summary>
internal sealed record CommandEventAnswer(int Sequence, string State, DateTimeOffset AtUtc, string By, int? Code, long? Position)
{
    public static CommandEventAnswer Of(CommandEventRow row) => new(row.Sequence, row.State.ToString(), row.AtUtc, row.By, row.Code, row.Position);
}
