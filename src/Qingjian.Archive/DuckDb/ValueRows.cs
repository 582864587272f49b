using System.Data.Common;
using DuckDB.NET.Data;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.DuckDb;

/// <summary>Reads values of one series.</summary>
internal static class ValueRows
{
    private const string Sent = """
        select start_ms, mantissa, scale, mark, unit, fault, revision, received_ms, position
        from {0} where series = ? and start_ms >= ? and start_ms < ? and received_ms <= ?
        order by start_ms, revision
        """;

    private const string Rolled = """
        select start_ms, mantissa, scale, mark, unit, fault, 1, received_ms, position, valid, due
        from rolled where series = ? and start_ms >= ? and start_ms < ? and received_ms <= ?
        order by start_ms
        """;

    private const string SentOfMany = """
        select start_ms, mantissa, scale, mark, unit, fault, revision, received_ms, position, series
        from {0} where series between ? and ? and list_contains(?, series) and start_ms >= ? and start_ms < ? and received_ms <= ?
        order by start_ms, revision
        """;

    private const string RolledOfMany = """
        select start_ms, mantissa, scale, mark, unit, fault, 1, received_ms, position, valid, due, series
        from rolled where list_contains(?, series) and start_ms >= ? and start_ms < ? and received_ms <= ?
        order by start_ms
        """;

    /// <summary>Every revision of every start, oldest first.</summary>
    public static List<ObservedValue> AllRevisions(DuckDBConnection connection, int series, long fromMs, long toMs, long asOfMs)
    {
        using var snapshot = connection.BeginTransaction();
        var source = ObservedSource.Of(connection, fromMs, toMs, series, series);
        return connection.ReadAll(In(source, Sent), row => Read(row, Origin.Sent), (long)series, fromMs, toMs, asOfMs);
    }

    /// <summary>The value in force per start: the newest revision; a rolled-up one only where none was sent.</summary>
    public static List<ObservedValue> InForce(DuckDBConnection connection, int series, long fromMs, long toMs, long asOfMs)
    {
        var values = AllRevisions(connection, series, fromMs, toMs, asOfMs);
        var rolled = connection.ReadAll(Rolled, row => Read(row, Origin.RolledUp), series, fromMs, toMs, asOfMs);
        return InForceValues.Of(values, rolled);
    }

    /// <summary>The same for many series in two questions, by number; a series without a value has an empty list. The columns of
    /// one series stand in the same places, the number stands last.</summary>
    public static Dictionary<int, List<ObservedValue>> InForce(DuckDBConnection connection, IReadOnlyCollection<int> series, long fromMs, long toMs, long asOfMs)
    {
        var numbers = series.ToList();
        var sent = SentOf(connection, numbers, fromMs, toMs, asOfMs);
        var rolled = connection.ReadAll(RolledOfMany, row => (Series: row.GetInt32(11), Value: Read(row, Origin.RolledUp)), numbers, fromMs, toMs, asOfMs)
            .ToLookup(row => row.Series, row => row.Value);
        var answers = new Dictionary<int, List<ObservedValue>>();
        foreach (var number in numbers)
            answers[number] = InForceValues.Of([.. sent[number]], [.. rolled[number]]);
        return answers;
    }

    /// <summary>Every revision of many series in one question, by number; a series without a value has an empty list.</summary>
    public static Dictionary<int, List<ObservedValue>> AllRevisions(DuckDBConnection connection, IReadOnlyCollection<int> series, long fromMs, long toMs, long asOfMs)
    {
        var sent = SentOf(connection, [.. series], fromMs, toMs, asOfMs);
        return series.ToDictionary(number => number, number => sent[number].ToList());
    }

    // The bounds of the numbers let the store skip most of a closed month's rows: a list alone does not.
    private static ILookup<int, ObservedValue> SentOf(DuckDBConnection connection, List<int> numbers, long fromMs, long toMs, long asOfMs)
    {
        var (first, last) = ((long)numbers.DefaultIfEmpty().Min(), (long)numbers.DefaultIfEmpty().Max());
        using var snapshot = connection.BeginTransaction();
        var source = ObservedSource.Of(connection, fromMs, toMs, first, last);
        return connection.ReadAll(In(source, SentOfMany), row => (Series: row.GetInt32(9), Value: Read(row, Origin.Sent)), first, last, numbers, fromMs, toMs, asOfMs)
            .ToLookup(row => row.Series, row => row.Value);
    }

    private static string In(string source, string question) => question.Replace("{0}", source, StringComparison.Ordinal);

    private static ObservedValue Read(DbDataReader row, Origin origin)
    {
        var fault = (ValueFault)row.GetByte(5);
        return new(
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), ObservedValue.DigitsOf(fault, row.GetInt64(1), row.GetByte(2)), (char)row.GetByte(3),
            (Unit)row.GetInt16(4), row.GetInt32(6), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)), row.GetInt64(8), fault,
            origin, origin == Origin.RolledUp ? row.GetInt16(9) : (short)0, origin == Origin.RolledUp ? row.GetInt16(10) : (short)0);
    }
}
