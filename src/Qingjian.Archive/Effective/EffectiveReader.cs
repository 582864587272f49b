using Microsoft.EntityFrameworkCore;
using Qingjian.Archive.Effective;
using Qingjian.Archive.Reading;
using Qingjian.Kernel;

namespace Qingjian.Archive;

/// <summary>The effective series (有效序列): the immutable series seen through the decisions in force, now or as of a moment.
/// Statistics come from it alone. One per unit of work.</summary>
public sealed class EffectiveReader
{
    private readonly ObservationReader _observations;
    private readonly IStationView _stations;
    private readonly QingjianDb _db;

    internal EffectiveReader(ObservationReader observations, IStationView stations, QingjianDb db) =>
        (_observations, _stations, _db) = (observations, stations, db);

    /// <summary>The values whose start lies in <c>[from, to)</c>, by start, each with its standing. Empty when the station
    /// is out of scope.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="series">The series.</param>
    /// <param name="fromUtc">First start.</param>
    /// <param name="toUtc">End, not included.</param>
    /// <param name="asOf">What was in force at that moment, revisions and decisions both; null for now.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    public async Task<IReadOnlyList<EffectiveValue>> SeriesAsync(
        Scope scope, SeriesKey series, DateTimeOffset fromUtc, DateTimeOffset toUtc, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var all = await SeriesAsync(scope, [series], fromUtc, toUtc, asOf, cancellationToken);
        return all[series];
    }

    /// <summary>The same for several series at once: values and decisions are asked for in one question each.</summary>
    public async Task<IReadOnlyDictionary<SeriesKey, IReadOnlyList<EffectiveValue>>> SeriesAsync(
        Scope scope, IReadOnlyCollection<SeriesKey> series, DateTimeOffset fromUtc, DateTimeOffset toUtc, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var stations = series.Select(key => key.StationId).Distinct().ToList();
        var decided = (await ExclusionsAsync(scope, stations, fromUtc, toUtc, asOf, cancellationToken)).ToLookup(exclusion => exclusion.StationId);
        var observed = await _observations.SeriesAsync(scope, series, fromUtc, toUtc, asOf, cancellationToken);
        var answers = new Dictionary<SeriesKey, IReadOnlyList<EffectiveValue>>(observed.Count);
        foreach (var (key, values) in observed)
        {
            var inForce = decided[key.StationId].ToList();
            answers[key] = [.. values.Select(value => StandingRule.Of(value, key.Parameter, inForce))];
        }
        return answers;
    }

    /// <summary>What decisions say, now or as of a moment, about values of these stations within <c>[from, to)</c>, by number
    /// of the decision. Stations out of scope are left out.</summary>
    public async Task<IReadOnlyList<Exclusion>> ExclusionsAsync(
        Scope scope, IReadOnlyCollection<int> stationIds, DateTimeOffset fromUtc, DateTimeOffset toUtc, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var visible = stationIds.Where(id => _stations.IsVisible(scope, id)).ToList();
        if (visible.Count == 0)
            return [];
        var (from, to) = (fromUtc.ToUniversalTime(), toUtc.ToUniversalTime());
        var rows = _db.Set<ExclusionRow>().AsNoTracking().Where(row => visible.Contains(row.StationId) && row.FromUtc < to && row.ToUtc > from);
        rows = asOf?.ToUniversalTime() is { } moment
            ? rows.Where(row => row.SinceUtc <= moment && (row.UntilUtc == null || row.UntilUtc > moment))
            : rows.Where(row => row.UntilUtc == null);
        return [.. (await rows.OrderBy(row => row.Decision).ToListAsync(cancellationToken)).Select(row => row.ToExclusion())];
    }
}
