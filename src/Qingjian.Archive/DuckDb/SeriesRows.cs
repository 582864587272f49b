using DuckDB.NET.Data;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;

namespace Qingjian.Archive.DuckDb;

/// <summary>Reads and writes the catalogue of series.</summary>
internal static class SeriesRows
{
    public static SeriesCatalog Load(DuckDBConnection connection) => SeriesCatalog.Of(
        connection.ReadAll("select number, station, parameter, period, statistic from series order by number",
            row => (row.GetInt32(0), new SeriesId(row.GetInt32(1), FactorCode.Parse(row.GetString(2)), (Period)row.GetByte(3), (Statistic)row.GetByte(4)))),
        connection.ReadAll("select series, max(start_ms) from observed group by series", row => (row.GetInt32(0), row.GetInt64(1))));

    /// <summary>Writes the series that are new since the last commit, in the caller's transaction.</summary>
    public static void Store(DuckDBConnection connection, SeriesCatalog catalog)
    {
        if (catalog.New is not { Count: > 0 } fresh)
            return;
        using var appender = connection.CreateAppender("series");
        foreach (var state in fresh)
            appender.CreateRow().AppendValue(state.Number).AppendValue(state.Id.StationId).AppendValue(state.Id.Factor.ToString())
                .AppendValue((byte)state.Id.Period).AppendValue((byte)state.Id.Statistic).EndRow();
    }
}
