using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Qingjian.Verify.Database;
using Qingjian.Verify.Findings;
using Qingjian.Verify.Journal;

namespace Qingjian.Verify.Decisions;

/// <summary>Compares the decisions in the database with what the journal says of them.</summary>
internal sealed class DecisionCheck(Report report)
{
    private const byte Kind = 6;

    // JSON key → column, and how the column's value is written in the journal.
    private static readonly (string Key, string Column, Func<object, string?> Write)[] _columns =
    [
        ("at", "AtUtc", value => Columns.Time(value, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'")),
        ("by", "By", Columns.Text),
        ("event", "EventId", Columns.LowerText),
        ("from", "FromUtc", value => Columns.Time(value, "yyyy-MM-dd'T'HH:mm:ss'Z'")),
        ("note", "Note", Columns.Text),
        ("parameter", "Parameter", Columns.Text),
        ("reason", "Reason", Columns.Text),
        ("station", "StationCode", Columns.Text),
        ("to", "ToUtc", value => Columns.Time(value, "yyyy-MM-dd'T'HH:mm:ss'Z'")),
        ("undoes", "Undoes", Columns.Text),
        ("verdict", "Verdict", Verdict),
    ];

    private readonly Dictionary<long, JsonElement> _journalled = [];

    public void Take(in EntryView entry)
    {
        if (entry.Kind != Kind)
            return;
        try
        {
            using var json = JsonDocument.Parse(entry.Payload.ToArray());
            _journalled[json.RootElement.GetProperty("number").GetInt64()] = json.RootElement.Clone();
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            report.Add("decisions", $"position {entry.Position}", "the entry is not a decision in JSON");
        }
    }

    public void Run(string database)
    {
        using var connection = Columns.Open(database);
        if (!Columns.HasTable(connection, "review_decision"))
        {
            report.Checked.Add("decisions: the database has none");
            return;
        }
        var waiting = Columns.Waiting(connection, "decision", "Subject");
        using var command = connection.CreateCommand();
        command.CommandText = "select * from review_decision order by Number";
        using var rows = command.ExecuteReader();
        var count = 0;
        for (; rows.Read(); count++)
            Compare(rows, waiting);
        foreach (var number in _journalled.Keys.Order())
            report.Add("decisions", $"decision {number}", "the journal has it, the database does not: the row was deleted");
        report.Checked.Add($"decisions: {count} in the database");
    }

    private void Compare(SqliteDataReader row, HashSet<string> waiting)
    {
        var number = row.GetInt64(row.GetOrdinal("Number"));
        if (!_journalled.Remove(number, out var journalled))
        {
            // What was decided a moment ago is not in the journal yet, and its outbox row says so.
            if (!waiting.Contains(number.ToString(CultureInfo.InvariantCulture)))
                report.Add("decisions", $"decision {number}", "the database has it, the journal does not: the row was added");
            return;
        }
        foreach (var (key, column, write) in _columns)
        {
            var stored = row[column] is DBNull ? null : write(row[column]);
            var said = journalled.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
            if (stored != said)
                report.Add("decisions", $"decision {number}", $"column {column} holds {Columns.Quote(stored)}, the journal says {Columns.Quote(said)}");
        }
    }

    private static string? Verdict(object value) => value switch
    {
        1L => "valid",
        2L => "doubtful",
        3L => "invalid",
        _ => Columns.Text(value),
    };
}
