namespace Qingjian.Acquisition.CommandsDown;

/// <summary>A command through the API. Instants are UTC.</summary>
internal sealed record CommandAnswer(
    string Number, string Station, string Kind, int Code, string DataArea, string State, string AskedBy, string Why, DateTimeOffset AskedUtc,
    string? Qn, int Sends, int DataFrames, IReadOnlyList<CommandEventAnswer> Events)
{
    public static CommandAnswer Of(CommandRow row, IReadOnlyList<CommandEventRow> events) => new(
        row.Number, row.StationCode, row.Kind, row.Code, row.DataArea, row.State.ToString(), row.AskedBy, row.Why, row.AskedUtc, row.Qn, row.Sends,
        row.DataFrames, [.. events.Select(CommandEventAnswer.Of)]);
}
