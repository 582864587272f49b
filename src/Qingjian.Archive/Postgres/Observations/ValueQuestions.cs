using Npgsql;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>Reads values by series.</summary>
internal static class ValueQuestions
{
    private const string Sent = """
        select start_ms, mantissa, scale, mark, unit, fault, revision, received_ms, position, series, 0::smallint, 0::smallint
        from observation where series = any($1) and start_ms >= $2 and start_ms < $3 and received_ms <= $4
        order by start_ms, revision
        """;

    private const string Rolled = """
        select start_ms, mantissa, scale, mark, unit, fault, 1, received_ms, position, series, valid, due
        from rolled where series = any($1) and start_ms >= $2 and start_ms < $3 and received_ms <= $4
        order by start_ms
        """;

    private const string Valid = """
        select w.number from unnest($1::int[]) as w(number)
        where exists (select from observation o where o.series = w.number and o.mark in (78, 0) and o.fault = 0)
        """;

    // A receipt has the content of the revision that it repeats.
    private const string Retained = """
        select v.position, s.station, s.parameter, s.period, s.statistic, v.start_ms, v.mantissa, v.scale, v.mark, v.unit, v.fault, v.received_ms from (
            select position, series, start_ms, mantissa, scale, mark, unit, fault, received_ms, revision from observation where position between $1 and $2
            union all
            select r.position, r.series, r.start_ms, o.mantissa, o.scale, o.mark, o.unit, o.fault, r.received_ms, r.revision
            from receipt r join observation o on o.series = r.series and o.start_ms = r.start_ms and o.revision = r.revision
            where r.position between $1 and $2) v
        join series s on s.number = v.series
        order by v.position, s.number, v.start_ms, v.revision
        """;

    public static Dictionary<int, List<ObservedValue>> AllRevisions(NpgsqlConnection session, int[] series, long fromMs, long toMs, long asOfMs)
    {
        var found = Ask(session, Sent, Origin.Sent, series, fromMs, toMs, asOfMs);
        return series.Distinct().ToDictionary(number => number, number => found[number].ToList());
    }

    public static Dictionary<int, List<ObservedValue>> InForce(NpgsqlConnection session, int[] series, long fromMs, long toMs, long asOfMs)
    {
        var sent = Ask(session, Sent, Origin.Sent, series, fromMs, toMs, asOfMs);
        var rolled = Ask(session, Rolled, Origin.RolledUp, series, fromMs, toMs, asOfMs);
        return series.Distinct().ToDictionary(number => number, number => InForceValues.Of([.. sent[number]], [.. rolled[number]]));
    }

    /// <summary>Which of the series ever had a valid value.</summary>
    public static HashSet<int> EverValid(NpgsqlConnection session, int[] series) => [.. session.ReadAll(Valid, row => row.GetInt32(0), series)];

    /// <summary>Writes what entries within two positions brought; returns how many rows.</summary>
    public static int WriteRetained(NpgsqlConnection session, string path, long first, long last)
    {
        using var command = session.Command(Retained, first, last);
        using var rows = command.ExecuteReader();
        return RetainedFile.Write(path, rows);
    }

    private static ILookup<int, ObservedValue> Ask(NpgsqlConnection session, string question, Origin origin, int[] series, long fromMs, long toMs, long asOfMs) =>
        session.ReadAll(question, row => (Series: row.GetInt32(9), Value: Read(row, origin)), series, fromMs, toMs, asOfMs)
            .ToLookup(row => row.Series, row => row.Value);

    private static ObservedValue Read(NpgsqlDataReader row, Origin origin)
    {
        var fault = (ValueFault)row.GetInt16(5);
        return new(
            Instant(row.GetInt64(0)), ObservedValue.DigitsOf(fault, row.GetInt64(1), (byte)row.GetInt16(2)), (char)row.GetInt16(3), (Unit)row.GetInt16(4),
            row.GetInt32(6), Instant(row.GetInt64(7)), row.GetInt64(8), fault, origin, row.GetInt16(10), row.GetInt16(11));
    }

    private static DateTimeOffset Instant(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);
}
