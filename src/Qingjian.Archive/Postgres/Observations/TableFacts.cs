using Npgsql;
using Qingjian.Archive.Facts;
using Qingjian.Hj212;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>Keeps facts of the field. What arrives again is one row. A lasting fact that says what the newest of its code says
/// already only moves that row's <c>last_ms</c>: a state is told every minute.</summary>
internal static class TableFacts
{
    private const string Insert = "insert into field_fact values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing";

    private const string Before = """
        select from_ms, last_ms, said, position from field_fact
        where station = $1 and kind = $2 and code = $3 and factor = $4 and from_ms <= $5 order by from_ms desc, position desc limit 1
        """;

    private const string Extend = "update field_fact set last_ms = $1 where station = $2 and kind = $3 and code = $4 and factor = $5 and from_ms = $6 and said = $7";

    // A lasting fact ends where the next of its code begins.
    private const string Within = """
        select kind, code, factor, from_ms, ends_ms, said, position from (
            select kind, code, factor, from_ms, said, position,
                coalesce(to_ms, lead(from_ms) over (partition by kind, code, factor order by from_ms, position)) as ends_ms
            from field_fact where station = $1 and from_ms < $2) f
        where ends_ms is null or ends_ms >= $3
        order by from_ms desc, position desc, kind desc, code desc, factor desc limit 2000
        """;

    public static void Write(NpgsqlConnection connection, IReadOnlyList<StoredFact> facts)
    {
        foreach (var fact in facts)
            if (fact.ToMs is null)
                WriteLasting(connection, fact with { Said = Text(fact.Said) });
            else
                Store(connection, fact with { Said = Text(fact.Said) }, fact.FromMs);
    }

    /// <summary>The facts of a station that touch <c>[fromMs, toMs)</c>, the oldest first.</summary>
    public static List<StoredFact> Of(NpgsqlConnection connection, int station, long fromMs, long toMs)
    {
        var facts = connection.ReadAll(Within, row => new StoredFact(station, (FieldFactKind)row.GetInt16(0), row.GetString(1), row.GetString(2),
            row.GetInt64(3), row.IsDBNull(4) ? null : row.GetInt64(4), row.GetString(5), row.GetInt64(6)), station, toMs, fromMs);
        facts.Reverse();
        return facts;
    }

    private static void WriteLasting(NpgsqlConnection connection, in StoredFact fact)
    {
        var before = connection.ReadAll(Before, row => (FromMs: row.GetInt64(0), LastMs: row.GetInt64(1), Said: row.GetString(2), Position: row.GetInt64(3)),
            fact.Station, (short)fact.Kind, fact.Code, fact.Factor, fact.FromMs);
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

    private static void Store(NpgsqlConnection connection, in StoredFact fact, long lastMs) => connection.Execute(
        Insert, fact.Station, (short)fact.Kind, fact.Code, fact.Factor, fact.FromMs, (object?)fact.ToMs ?? DBNull.Value, fact.Said, lastMs, fact.Position);

    private static void Move(NpgsqlConnection connection, in StoredFact fact, long fromMs, string said, long lastMs) => connection.Execute(
        Extend, lastMs, fact.Station, (short)fact.Kind, fact.Code, fact.Factor, fromMs, said);

    // A text of this database has no NUL.
    private static string Text(string said) => said.Replace('\0', '\uFFFD');
}
