using Npgsql;
using Qingjian.Archive.Observations;
using Qingjian.Network;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>Reads hour values of many stations at once. Period 3 is the hour; statistic 1 the value, 2 the average.</summary>
internal static class HourQuestions
{
    // An hour value that came five minutes before its hour had ended is from a clock that runs ahead.
    private const string Changes = """
        select s.station, s.parameter, min(c.start_ms) as first_ms, max(c.start_ms), max(c.start_ms) filter (where c.received_ms >= c.start_ms + 3300000)
        from (
            select series, start_ms, received_ms from observation where position > $1 and position <= $2
            union all
            select series, start_ms, received_ms from rolled where position > $1 and position <= $2) c
        join series s on s.number = c.series
        where s.period = 3 and s.statistic in (1, 2)
        group by s.station, s.parameter, floor(c.start_ms / 86400000.0)
        order by s.station, s.parameter, first_ms
        """;

    // A rolled-up value (revision 0) counts only where none was sent; the average stands before the value.
    private const string Values = """
        with wanted as (select number, station, parameter, statistic from series where station = any($1) and period = 3 and statistic in (1, 2))
        select distinct on (w.station, w.parameter, h.start_ms) w.station, w.parameter, h.start_ms, h.mantissa, h.scale, h.mark, h.fault, h.unit
        from (
            select series, start_ms, mantissa, scale, mark, fault, unit, revision from observation
            where start_ms >= $2 and start_ms < $3 and series in (select number from wanted)
            union all
            select series, start_ms, mantissa, scale, mark, fault, unit, 0 from rolled
            where start_ms >= $2 and start_ms < $3 and series in (select number from wanted)) h
        join wanted w on w.number = h.series
        order by w.station, w.parameter, h.start_ms, w.statistic desc, h.revision desc
        """;

    private const string Ranges = """
        select start_ms, min(v), percentile_cont(0.5) within group (order by v), max(v) from (
            select distinct on (series, start_ms) start_ms, mantissa / power(10::float8, scale) as v, mark, fault, unit from (
                select series, start_ms, mantissa, scale, mark, fault, unit, revision from observation
                where start_ms >= $1 and start_ms < $2 and series = any($3)
                union all
                select series, start_ms, mantissa, scale, mark, fault, unit, 0 from rolled
                where start_ms >= $1 and start_ms < $2 and series = any($3)) b
            order by series, start_ms, revision desc) o
        where mark in (78, 0) and fault = 0 and unit = $4
        group by start_ms having count(*) >= 2 order by start_ms
        """;

    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, 29).Select(scale => double.Parse($"1e{scale}", System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>What entries after a position changed.</summary>
    public static List<ChangedHours> Changed(NpgsqlConnection session, long after, long upTo) => session.ReadAll(
        Changes,
        row => new ChangedHours(row.GetInt32(0), row.GetString(1), Instant(row.GetInt64(2)), Instant(row.GetInt64(3)),
            row.IsDBNull(4) ? null : Instant(row.GetInt64(4))),
        after, upTo);

    public static List<HourValue> InForce(NpgsqlConnection session, int[] stations, long fromMs, long toMs) => session.ReadAll(
        Values,
        row => new HourValue(row.GetInt32(0), row.GetString(1), Instant(row.GetInt64(2)),
            row.GetInt16(6) == 0 ? row.GetInt64(3) / PowersOfTen[row.GetInt16(4)] : double.NaN, (char)row.GetInt16(5), (Unit)row.GetInt16(7)),
        stations, fromMs, toMs);

    /// <summary>How the values of several series lie together, per start. For the eye only: doubles, not digits.</summary>
    public static List<PeerRange> Peers(NpgsqlConnection session, int[] series, Unit unit, long fromMs, long toMs) => session.ReadAll(
        Ranges, row => new PeerRange(row.GetInt64(0), row.GetDouble(1), row.GetDouble(2), row.GetDouble(3)), fromMs, toMs, series, (short)unit);

    private static DateTimeOffset Instant(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);
}
