using System.Globalization;

namespace Qingjian.Supervision.Issues;

/// <summary>What the record says of an event: every column of its row and the issue's number, so that a verifier can compare the
/// row with the leaf.</summary>
internal static class EventPayload
{
    public static IReadOnlyDictionary<string, object?> Of(IssueRow issue, IssueEventRow said) => new Dictionary<string, object?>
    {
        ["at"] = said.AtUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["by"] = said.By,
        ["detail"] = said.Detail,
        ["issue"] = issue.Number,
        ["sequence"] = said.Sequence,
        ["state"] = said.State.ToString(),
        ["station"] = issue.StationCode,
        ["why"] = said.Why,
    };
}
