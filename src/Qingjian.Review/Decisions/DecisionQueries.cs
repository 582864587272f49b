namespace Qingjian.Review.Decisions;

/// <summary>Questions that reading and deciding share.</summary>
internal static class DecisionQueries
{
    /// <summary>Those about any value of the station, parameter (or of all, when null) and span.</summary>
    public static IQueryable<DecisionRow> Touching(
        this IQueryable<DecisionRow> rows, int stationId, string? parameter, DateTimeOffset fromUtc, DateTimeOffset toUtc)
    {
        var (from, to) = (fromUtc.ToUniversalTime(), toUtc.ToUniversalTime());
        rows = rows.Where(row => row.StationId == stationId && row.FromUtc < to && row.ToUtc > from);
        return parameter is null ? rows : rows.Where(row => row.Parameter == null || row.Parameter == parameter);
    }
}
