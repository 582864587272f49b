using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;
using Qingjian.Review.Findings;

namespace Qingjian.Review;

/// <summary>The question door to findings: every question takes a scope, and what lies outside it does not exist.</summary>
public sealed class FindingReader
{
    /// <summary>The longest list that one question gives.</summary>
    public const int MostRows = 500;

    private readonly QingjianDb _db;
    private readonly StationDirectory _directory;

    internal FindingReader(QingjianDb db, StationDirectory directory) => (_db, _directory) = (db, directory);

    /// <summary>The findings that stand (not withdrawn), newest hour first, and how many there are in all.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many to give, at most <see cref="MostRows"/>.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<(IReadOnlyList<Finding> Findings, int Total)> OpenAsync(
        Scope scope, FindingFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        var open = Matching(scope, filter).Where(row => row.WithdrawnUtc == null);
        var total = await open.CountAsync(cancellationToken);
        var rows = await open.OrderByDescending(row => row.ToUtc).ThenByDescending(row => row.Id)
            .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return ([.. rows.Select(row => row.ToFinding())], total);
    }

    /// <summary>The finding, withdrawn ones included; null when there is none or the scope does not cover its station.</summary>
    public async Task<Finding?> FindAsync(Scope scope, long id, CancellationToken cancellationToken)
    {
        var row = await _db.Set<FindingRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        return row is not null && _directory.IsVisible(scope, row.StationId) ? row.ToFinding() : null;
    }

    /// <summary>The findings that stand and touch <c>[from, to)</c> at a station, by start, at most <see cref="MostRows"/>.</summary>
    public async Task<IReadOnlyList<Finding>> OfStationAsync(
        Scope scope, int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        if (!_directory.IsVisible(scope, stationId))
            return [];
        var rows = await _db.Set<FindingRow>().AsNoTracking()
            .Where(row => row.StationId == stationId && row.WithdrawnUtc == null && row.FromUtc < toUtc && row.ToUtc > fromUtc)
            .OrderBy(row => row.FromUtc).ThenBy(row => row.Id).Take(MostRows).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToFinding())];
    }

    /// <summary>The journal position up to which the automatic tests have judged: what arrived later has no findings yet. Of the
    /// whole network, so without a scope.</summary>
    public Task<long> JudgedToAsync(CancellationToken cancellationToken) =>
        _db.Set<FindingProgress>().AsNoTracking().OrderBy(progress => progress.Position).Select(progress => progress.Position).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The findings of a cause that touch <c>[from, to)</c> at a station and that later data took back, by start, at most
    /// <see cref="MostRows"/>.</summary>
    public async Task<IReadOnlyList<Finding>> WithdrawnAsync(
        Scope scope, int stationId, FindingCause cause, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        if (!_directory.IsVisible(scope, stationId))
            return [];
        var rows = await _db.Set<FindingRow>().AsNoTracking()
            .Where(row => row.StationId == stationId && row.Cause == cause && row.WithdrawnUtc != null && row.FromUtc < toUtc && row.ToUtc > fromUtc)
            .OrderBy(row => row.FromUtc).ThenBy(row => row.Id).Take(MostRows).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToFinding())];
    }

    private IQueryable<FindingRow> Matching(Scope scope, FindingFilter filter)
    {
        var stations = _directory.Within(scope)
            .Where(card => filter.Element is null || card.Element == filter.Element)
            .Where(card => filter.StationId is null || card.Id == filter.StationId)
            .Select(card => card.Id).ToList();
        var rows = _db.Set<FindingRow>().AsNoTracking().Where(row => stations.Contains(row.StationId));
        if (filter.Cause is { } cause)
            rows = rows.Where(row => row.Cause == cause);
        if (filter.Day is not { } day)
            return rows;
        var (from, to) = (BeijingTime.StartOfDay(day).ToUniversalTime(), BeijingTime.StartOfDay(day.AddDays(1)).ToUniversalTime());
        return rows.Where(row => row.FromUtc < to && row.ToUtc > from);
    }
}
