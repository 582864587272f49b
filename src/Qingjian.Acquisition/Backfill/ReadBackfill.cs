using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Backfill;

/// <summary>The policy, the choices and the asks within a scope.</summary>
internal sealed class ReadBackfill(QingjianDb db, StationDirectory stations)
{
    public const int RowsPerPage = 50;

    public async Task<BackfillPolicy> PolicyAsync(CancellationToken cancellationToken) =>
        await db.Set<BackfillPolicy>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new();

    /// <summary>What was chosen for a station; null when nothing was, or the scope has no such station.</summary>
    public async Task<BackfillChoice?> ChoiceAsync(Scope scope, string code, CancellationToken cancellationToken) =>
        stations.FindByCode(scope, code) is { } card
            ? await db.Set<BackfillChoice>().AsNoTracking().SingleOrDefaultAsync(choice => choice.StationId == card.Id, cancellationToken)
            : null;

    public async Task<BackfillList> ListAsync(Scope scope, BackfillFilter filter, int page, CancellationToken cancellationToken)
    {
        var found = db.Set<BackfillAsk>().Within(scope);
        if (filter.Station is { } code)
            found = found.Where(ask => ask.Command!.StationCode == code);
        var counts = new Dictionary<BackfillResult, int>();
        foreach (var result in Enum.GetValues<BackfillResult>())
            counts[result] = await found.Where(Is(result)).CountAsync(cancellationToken);
        var ended = found.Where(ask => ask.Recovered != null);
        var (missing, recovered) = (await ended.SumAsync(ask => ask.Missing, cancellationToken), await ended.SumAsync(ask => ask.Recovered!.Value, cancellationToken));
        if (filter.Result is { } one)
            found = found.Where(Is(one));
        var total = await found.CountAsync(cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (total + RowsPerPage - 1) / RowsPerPage));
        var rows = await found.Include(ask => ask.Command).OrderByDescending(ask => ask.Id).Skip((page - 1) * RowsPerPage).Take(RowsPerPage)
            .AsNoTracking().ToListAsync(cancellationToken);
        return new(rows, total, page, counts, missing, recovered);
    }

    private static Expression<Func<BackfillAsk, bool>> Is(BackfillResult result) => result switch
    {
        BackfillResult.UnderWay => ask => ask.Recovered == null,
        BackfillResult.Everything => ask => ask.Recovered >= ask.Missing,
        BackfillResult.Part => ask => ask.Recovered > 0 && ask.Recovered < ask.Missing,
        BackfillResult.Nothing => ask => ask.Recovered == 0,
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };
}
