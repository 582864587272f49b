using System.Text.Json;
using Microsoft.Data.Sqlite;
using Qingjian.Verify.Database;
using Qingjian.Verify.Findings;
using Qingjian.Verify.Journal;

namespace Qingjian.Verify.Issues;

/// <summary>Compares the events of issues in the database with what the journal says of them.</summary>
internal sealed class IssueEventCheck(Report report)
{
    private const byte Kind = 7;

    // States by their stored number, 1 first.
    private static readonly string[] _states =
    [
        "Opened", "Notified", "PlanFiled", "PlanAccepted", "PlanReturned", "EvidenceFiled", "VerificationAsked", "DataTestFailed",
        "DataTestPassed", "Returned", "Confirmed", "Closed", "LookBackDue", "LookBackPassed", "Reopened",
    ];

    // JSON key → column, and how the column's value is written in the journal.
    private static readonly (string Key, string Column, Func<object, string?> Write)[] _columns =
    [
        ("at", "AtUtc", value => Columns.Time(value, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'")),
        ("by", "By", Columns.Text),
        ("detail", "Detail", Columns.Text),
        ("issue", "Number", Columns.Text),
        ("sequence", "Sequence", Columns.Text),
        ("state", "State", State),
        ("station", "StationCode", Columns.Text),
        ("why", "Why", Columns.Text),
    ];

    private readonly Dictionary<string, JsonElement> _journalled = [];

    public void Take(in EntryView entry)
    {
        if (entry.Kind != Kind)
            return;
        try
        {
            using var json = JsonDocument.Parse(entry.Payload.ToArray());
            _journalled[json.RootElement.GetProperty("event").GetString() ?? ""] = json.RootElement.Clone();
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            report.Add("issues", $"position {entry.Position}", "the entry is not an issue's event in JSON");
        }
    }

    public void Run(string database)
    {
        using var connection = Columns.Open(database);
        if (!Columns.HasTable(connection, "supervision_issue_event"))
        {
            report.Checked.Add("issue events: the database has none");
            return;
        }
        var waiting = Columns.Waiting(connection, "issue-event", "lower(EventId)");
        using var command = connection.CreateCommand();
        command.CommandText = """
            select said.*, issue.Number, issue.StationCode from supervision_issue_event said
            left join supervision_issue issue on issue.Id = said.IssueId order by said.Id
            """;
        using var rows = command.ExecuteReader();
        var count = 0;
        for (; rows.Read(); count++)
            Compare(rows, waiting);
        foreach (var (id, said) in _journalled)
            report.Add("issues", NameOf(Said(said, "issue"), Said(said, "sequence")), $"the journal has event {id}, the database does not: the row was deleted");
        report.Checked.Add($"issue events: {count} in the database");
    }

    private void Compare(SqliteDataReader row, HashSet<string> waiting)
    {
        var id = Columns.LowerText(row["EventId"]) ?? "";
        var name = NameOf(Columns.Text(row["Number"]), Columns.Text(row["Sequence"]));
        if (!_journalled.Remove(id, out var journalled))
        {
            // What happened a moment ago is not in the journal yet, and its outbox row says so.
            if (!waiting.Contains(id))
                report.Add("issues", name, $"the database has event {id}, the journal does not: the row was added");
            return;
        }
        foreach (var (key, column, write) in _columns)
        {
            var stored = row[column] is DBNull ? null : write(row[column]);
            var said = Said(journalled, key);
            if (stored != said)
                report.Add("issues", name, $"column {column} holds {Columns.Quote(stored)}, the journal says {Columns.Quote(said)}");
        }
    }

    private static string NameOf(string? issue, string? sequence) => $"issue {issue}, event {sequence}";

    private static string? Said(JsonElement said, string key) =>
        said.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static string? State(object value) =>
        value is long number and > 0 && number <= _states.Length ? _states[number - 1] : Columns.Text(value);
}
