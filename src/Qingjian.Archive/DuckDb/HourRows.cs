using DuckDB.NET.Data;
using Qingjian.Network;

namespace Qingjian.Archive.DuckDb;

/// <summary>Reads hour values of many stations at once. Period 3 is the hour; statistic 1 the value, 2 the average.</summary>
internal static class HourRows
{
    // An hour value that came five minutes before its hour had ended is from a clock that runs ahead.
    private const string Changes = """
        select s.station, s.parameter, min(c.start_ms), max(c.start_ms), max(c.start_ms) filter (where c.received_ms >= c.start_ms + 3300000)
        from (
            select series, start_ms, received_ms from observed where position > ? and position <= ?
            union all
            select series, start_ms, received_ms from rolled where position > ? and position <= ?) c
        join series s on s.number = c.series
        where s.period = 3 and s.statistic in (1, 2)
        group by s.station, s.parameter, c.start_ms // 86400000
        order by s.station, s.parameter, 3
        """;

    // A rolled-up value (revision 0) counts only where none was sent; the average stands before the value.
    private const string Values = """
        with wanted as (select number, station, parameter, statistic from series where list_contains(?, station) and period = 3 and statistic in (1, 2))
        select w.station, w.parameter, h.start_ms, h.mantissa, h.scale, h.mark, h.fault, h.unit
        from (
            select series, start_ms, mantissa, scale, mark, fault, unit, revision from observed
            where start_ms >= ? and start_ms < ? and series in (select number from wanted)
            union all
            select series, start_ms, mantissa, scale, mark, fault, unit, 0 from rolled
            where start_ms >= ? and start_ms < ? and series in (select number from wanted)) h
        join wanted w on w.number = h.series
        qualify row_number() over (partition by w.station, w.parameter, h.start_ms order by w.statistic desc, h.revision desc) = 1
        order by w.station, w.parameter, h.start_ms
        """;

    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, 29).Select(scale => double.Parse($"1e{scale}", System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>What entries after a position changed. One transaction: a month must not be closed between the two questions.</summary>
    public static List<ChangedHours> Changed(DuckDBConnection connection, long after, long upTo)
    {
        using var snapshot = connection.BeginTransaction();
        // Who is up to date asks for what no closed month holds; closed files are not sorted by position.
        var closed = connection.ReadLong("select count(*) from closed_file where last_position > ?", after) > 0;
        var changes = Changed(connection, closed ? Changes : Changes.Replace("from observed", "from hot", StringComparison.Ordinal), after, upTo);
        snapshot.Commit();
        return changes;
    }

    private static List<ChangedHours> Changed(DuckDBConnection connection, string question, long after, long upTo) => connection.ReadAll(
        question,
        row => new ChangedHours(row.GetInt32(0), row.GetString(1), Instant(row.GetInt64(2)), Instant(row.GetInt64(3)),
            row.IsDBNull(4) ? null : Instant(row.GetInt64(4))),
        after, upTo, after, upTo);

    public static List<HourValue> InForce(DuckDBConnection connection, IReadOnlyCollection<int> stations, long fromMs, long toMs) => connection.ReadAll(
        Values,
        row => new HourValue(row.GetInt32(0), row.GetString(1), Instant(row.GetInt64(2)),
            row.GetByte(6) == 0 ? row.GetInt64(3) / PowersOfTen[row.GetByte(4)] : double.NaN, (char)row.GetByte(5), (Unit)row.GetInt16(7)),
        stations.ToList(), fromMs, toMs, fromMs, toMs);

    private static DateTimeOffset Instant(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);
}
