using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>Samples within a scope.</summary>
internal sealed class ReadSamples(QingjianDb db, StationDirectory directory)
{
    public const int RowsPerPage = 50;
    private const int MostCompanions = 20, MostRevisions = 50, MostEvents = 200;

    public async Task<SampleList> ListAsync(Scope scope, SampleFilter filter, int page, CancellationToken cancellationToken)
    {
        var found = Matching(scope, filter);
        var counts = await found.GroupBy(sample => sample.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        if (filter.State is { } state)
            found = found.Where(sample => sample.State == state);
        var total = await found.CountAsync(cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (total + RowsPerPage - 1) / RowsPerPage));
        var rows = await found.OrderByDescending(sample => sample.SampledUtc).ThenByDescending(sample => sample.Id)
            .Skip((page - 1) * RowsPerPage).Take(RowsPerPage).AsNoTracking().ToListAsync(cancellationToken);
        return new(rows, total, page, RowsPerPage, counts);
    }

    /// <summary>The newest samples of a station.</summary>
    public Task<List<Sample>> NewestAsync(Scope scope, int stationId, int take, CancellationToken cancellationToken) =>
        db.Set<Sample>().Within(scope).Where(sample => sample.StationId == stationId).OrderByDescending(sample => sample.SampledUtc)
            .Take(take).AsNoTracking().ToListAsync(cancellationToken);

    /// <returns>Null when the scope covers no such sample.</returns>
    public async Task<SampleLife?> FindAsync(Scope scope, string number, CancellationToken cancellationToken)
    {
        var sample = await db.Set<Sample>().Within(scope).AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, cancellationToken);
        if (sample is null)
            return null;
        // The newest, should there ever be more.
        var revisions = await db.Set<SampleRevision>().AsNoTracking().Where(one => one.SampleId == sample.Id)
            .OrderByDescending(one => one.Revision).Take(MostRevisions).ToListAsync(cancellationToken);
        var events = await db.Set<SampleEvent>().AsNoTracking().Where(one => one.SampleId == sample.Id)
            .OrderByDescending(one => one.Sequence).Take(MostEvents).ToListAsync(cancellationToken);
        return new(sample, revisions[0].Draft(), [.. revisions.AsEnumerable().Reverse()], [.. events.AsEnumerable().Reverse()], await CompanionsAsync(scope, sample, cancellationToken));
    }

    private async Task<IReadOnlyList<SampleCompanion>> CompanionsAsync(Scope scope, Sample sample, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Sample>().Within(scope).AsNoTracking()
            .Where(one => one.OfNumber == sample.Number || one.Number == sample.OfNumber).OrderBy(one => one.Number).Take(MostCompanions).ToListAsync(cancellationToken);
        var companions = new List<SampleCompanion>();
        foreach (var row in rows)
        {
            var revision = await db.Set<SampleRevision>().AsNoTracking().SingleAsync(one => one.SampleId == row.Id && one.Revision == row.Revision, cancellationToken);
            companions.Add(new(row, revision.Draft()));
        }
        return companions;
    }

    private IQueryable<Sample> Matching(Scope scope, SampleFilter filter)
    {
        var found = db.Set<Sample>().Within(scope.Narrowed(filter.RegionPath));
        if (filter.Element is { } element)
        {
            var ids = directory.Within(scope).Where(card => card.Element == element).Select(card => card.Id).ToList();
            found = found.Where(sample => ids.Contains(sample.StationId));
        }
        if (filter.Station is { } code)
        {
            var id = directory.FindByCode(scope, code)?.Id ?? 0;
            found = found.Where(sample => sample.StationId == id);
        }
        if (filter.Q is { } q)
            found = found.Containing(q, sample => sample.Number);
        return found;
    }
}
