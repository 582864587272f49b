using DuckDB.NET.Data;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.DuckDb;

/// <summary>Sorts a day by series when it is over. Values arrive by time, and are read by series: in the sorted part a
/// series-month touches a few row groups instead of all. The day ends by the journal's receipt times, not by a clock: a
/// rebuild and a replay settle too.</summary>
internal sealed class Settlement
{
    private const long DayMs = 86_400_000;
    private const long BeijingMs = 8 * 3_600_000;

    // Most of a day's stragglers have come some hours later.
    private const long GraceMs = 6 * 3_600_000;

    private const string Move = """
        insert into settled select * from observation where start_ms < ? order by series, start_ms, revision;
        """;

    private long _settledDay = long.MinValue;

    /// <summary>Runs in the caller's transaction, after the batch was written.</summary>
    public void Run(DuckDBConnection connection, ReadOnlySpan<ObservationRow> rows)
    {
        if (rows.Length == 0)
            return;
        var day = (rows[^1].ReceivedMs + BeijingMs - GraceMs) / DayMs;
        if (day <= _settledDay)
            return;
        if (_settledDay != long.MinValue)
        {
            var before = day * DayMs - BeijingMs;
            connection.Execute(Move, before);
            connection.Execute("delete from observation where start_ms < ?", before);
        }
        _settledDay = day;
    }
}
