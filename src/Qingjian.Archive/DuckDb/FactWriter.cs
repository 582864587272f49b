using DuckDB.NET.Data;
using Qingjian.Archive.Facts;

namespace Qingjian.Archive.DuckDb;

/// <summary>Keeps facts of the field. What arrives again, by a resend or because it was asked for, is one row. A lasting fact
/// that says what the newest of its code says already only moves that row's <c>last_ms</c>: a state is told every minute.</summary>
internal static class FactWriter
{
    private const string Insert = """
        insert into field_fact values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """;

    private const string Before = """
        select from_ms, last_ms, said, position from field_fact
        where station = ? and kind = ? and code = ? and factor = ? and from_ms <= ? order by from_ms desc, position desc limit 1
        """;

    private const string Extend = """
        update field_fact set last_ms = ?
        where station = ? and kind = ? and code = ? and factor = ? and from_ms = ? and said = ?
        """;

    public static void Write(DuckDBConnection connection, IReadOnlyList<StoredFact> facts)
    {
        foreach (var fact in facts)
            if (fact.ToMs is null)
                WriteLasting(connection, fact);
            else
                Store(connection, fact, fact.FromMs);
    }

    private static void WriteLasting(DuckDBConnection connection, in StoredFact fact)
    {
        var before = connection.ReadAll(Before, row => (FromMs: row.GetInt64(0), LastMs: row.GetInt64(1), Said: row.GetString(2), Position: row.GetInt64(3)),
            fact.Station, (byte)fact.Kind, fact.Code, fact.Factor, fact.FromMs);
        if (before is not [var earlier])
        {
            Store(connection, fact, fact.FromMs);
            return;
        }
        if (earlier.Said == fact.Said)
        {
            if (fact.FromMs > earlier.LastMs)
                Move(connection, fact, earlier.FromMs, earlier.Said, fact.FromMs);
            return;
        }
        Store(connection, fact, fact.FromMs);
        // It came late, into the middle of what was said before and after it: that goes on behind it.
        if (earlier.LastMs <= fact.FromMs)
            return;
        Move(connection, fact, earlier.FromMs, earlier.Said, earlier.FromMs);
        Store(connection, fact with { FromMs = earlier.LastMs, Said = earlier.Said, Position = earlier.Position }, earlier.LastMs);
    }

    private static void Store(DuckDBConnection connection, in StoredFact fact, long lastMs) => connection.Execute(
        Insert, fact.Station, (byte)fact.Kind, fact.Code, fact.Factor, fact.FromMs, fact.ToMs, fact.Said, lastMs, fact.Position);

    private static void Move(DuckDBConnection connection, in StoredFact fact, long fromMs, string said, long lastMs) => connection.Execute(
        Extend, lastMs, fact.Station, (byte)fact.Kind, fact.Code, fact.Factor, fromMs, said);
}
