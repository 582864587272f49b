using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review.Decisions;

namespace Qingjian.Review;

/// <summary>The question door to decisions: every question takes a scope, and what lies outside it does not exist.</summary>
public sealed class DecisionReader
{
    /// <summary>The longest list that one question gives.</summary>
    public const int MostRows = 200;

    private readonly QingjianDb _db;
    private readonly StationDirectory _directory;

    internal DecisionReader(QingjianDb db, StationDirectory directory) => (_db, _directory) = (db, directory);

    /// <summary>The decision; null when there is none or its station is out of scope.</summary>
    public async Task<Decision?> FindAsync(Scope scope, long number, CancellationToken cancellationToken) =>
        await ListAsync(Visible(scope).Where(row => row.Number == number), cancellationToken) is [var found, ..] ? found : null;

    /// <summary>The decisions that touch <c>[from, to)</c> at a station, newest first, those taken back included; at most
    /// <see cref="MostRows"/>.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="stationId">The station.</param>
    /// <param name="parameter">Only those about this parameter or the whole station; null for all.</param>
    /// <param name="fromUtc">Start of the span.</param>
    /// <param name="toUtc">End, not included.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public Task<IReadOnlyList<Decision>> OfStationAsync(
        Scope scope, int stationId, string? parameter, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken) =>
        ListAsync(Visible(scope).Touching(stationId, parameter, fromUtc, toUtc), cancellationToken);

    /// <summary>The newest decisions within the scope, at most <paramref name="take"/> and <see cref="MostRows"/>.</summary>
    public Task<IReadOnlyList<Decision>> NewestAsync(Scope scope, int take, CancellationToken cancellationToken) =>
        ListAsync(Visible(scope), cancellationToken, take);

    /// <summary>The decision in force that answers each finding; findings without one are left out.</summary>
    public async Task<IReadOnlyDictionary<long, Decision>> AnswersAsync(Scope scope, IReadOnlyCollection<long> findingIds, CancellationToken cancellationToken)
    {
        var rows = await Visible(scope)
            .Where(row => row.FindingId != null && row.Undoes == null && findingIds.Contains(row.FindingId.Value))
            .Where(row => !_db.Set<DecisionRow>().Any(undo => undo.Undoes == row.Number))
            .OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var answers = new Dictionary<long, Decision>();
        foreach (var row in rows)
            answers[row.FindingId!.Value] = row.ToDecision(null);
        return answers;
    }

    private IQueryable<DecisionRow> Visible(Scope scope)
    {
        var rows = _db.Set<DecisionRow>().AsNoTracking();
        if (scope == Scope.Everything)
            return rows;
        var stations = _directory.Within(scope).Select(card => card.Id).ToList();
        return rows.Where(row => stations.Contains(row.StationId));
    }

    private async Task<IReadOnlyList<Decision>> ListAsync(IQueryable<DecisionRow> rows, CancellationToken cancellationToken, int take = MostRows)
    {
        var found = await rows.OrderByDescending(row => row.Number).Take(Math.Clamp(take, 1, MostRows))
            .Select(row => new { Row = row, UndoneBy = _db.Set<DecisionRow>().Where(undo => undo.Undoes == row.Number).Max(undo => (long?)undo.Number) })
            .ToListAsync(cancellationToken);
        return [.. found.Select(pair => pair.Row.ToDecision(pair.UndoneBy))];
    }
}
