using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Network.Stations;

/// <summary>The station list within a scope, filtered, by code.</summary>
internal sealed class ListStations(QingjianDb db, StationDirectory directory, IEnumerable<IStationStates> states)
{
    public const int RowsPerPage = 50;

    public async Task<StationPageOf> HandleAsync(Scope scope, StationFilter filter, int page, CancellationToken cancellationToken)
    {
        var found = Matching(scope, filter);
        var total = await found.CountAsync(cancellationToken);
        var last = Math.Max(1, (total + RowsPerPage - 1) / RowsPerPage);
        page = Math.Clamp(page, 1, last);
        var rows = await Rows(found, page).ToListAsync(cancellationToken);
        var live = StatesOf([.. rows.Select(row => row.Id)]);
        return new([.. rows.Select(row => row with { Live = live.GetValueOrDefault(row.Id) })], total, page, RowsPerPage);
    }

    /// <summary>Every row, for the file.</summary>
    public async Task<IReadOnlyList<Station>> AllAsync(Scope scope, StationFilter filter, CancellationToken cancellationToken) =>
        await Matching(scope, filter).AsNoTracking().Include(station => station.Operator)
            .OrderBy(station => station.Code).ToListAsync(cancellationToken);

    /// <summary>How many stations of the list are in each live state; the state's own filter left out.</summary>
    public IReadOnlyDictionary<StationState, int> CountByState(Scope scope)
    {
        var active = directory.Within(scope).Where(card => card.Active).Select(card => card.Id).ToList();
        var live = StatesOf(active);
        return active.CountBy(id => live.GetValueOrDefault(id).State).ToDictionary();
    }

    private static IQueryable<StationRow> Rows(IQueryable<Station> found, int page) => found
        .OrderBy(station => station.Code)
        .Skip((page - 1) * RowsPerPage)
        .Take(RowsPerPage)
        .Select(station => new StationRow(
            station.Id, station.Code, station.Name, station.NameEn, station.Mn, station.Element, station.Level, station.RegionPath,
            station.OperatorId, station.Active));

    private IQueryable<Station> Matching(Scope scope, StationFilter filter)
    {
        var found = db.Set<Station>().Within(scope).Where(station => station.Active != filter.Retired);
        if (filter.RegionPath is { Length: > 0 } path)
            found = found.Where(station => station.RegionPath.StartsWith(path));
        if (filter.Element is { } element)
            found = found.Where(station => station.Element == element);
        if (filter.OperatorId is { } maintainer)
            found = found.Where(station => station.OperatorId == maintainer);
        if (filter.SiteClass is { } siteClass)
            found = found.Where(station => station.SiteClass == siteClass);
        if (filter.SuperStations)
            found = found.Where(station => station.SuperStation);
        if (filter.State is { } state)
            found = InState(found, scope, state);
        return filter.Q is { Length: > 0 } q ? found.Containing(q, station => station.Code, station => station.Name, station => station.NameEn, station => station.Mn) : found;
    }

    private IQueryable<Station> InState(IQueryable<Station> found, Scope scope, StationState state)
    {
        var visible = directory.Within(scope).Select(card => card.Id).ToList();
        var live = StatesOf(visible);
        var ids = visible.Where(id => live.GetValueOrDefault(id).State == state).ToList();
        return found.Where(station => ids.Contains(station.Id));
    }

    private IReadOnlyDictionary<int, LiveState> StatesOf(IReadOnlyCollection<int> ids) =>
        states.FirstOrDefault()?.StatesOf(ids) ?? new Dictionary<int, LiveState>();
}
