namespace Qingjian.Acquisition.Backfill;

/// <summary>One page of asks, newest first, and how many of each result the station filter finds.</summary>
/// <param name="Rows">The asks of the page with their commands.</param>
/// <param name="Total">Asks of the filter.</param>
/// <param name="Page">Number of the page.</param>
/// <param name="Counts">Asks per result.</param>
/// <param name="Missing">Values asked for by what has ended.</param>
/// <param name="Recovered">How many of them came.</param>
internal sealed record BackfillList(
    IReadOnlyList<BackfillAsk> Rows, int Total, int Page, IReadOnlyDictionary<BackfillResult, int> Counts, int Missing, int Recovered);
