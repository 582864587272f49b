using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Network.History;

/// <summary>What this room knows about a station's time: changes of the station, its instruments and its profile.</summary>
internal sealed class StationFactsOfNetwork(IServiceScopeFactory services, IStringLocalizer<NetworkWords> words) : IStationFacts
{
    public async Task<IReadOnlyList<StationFact>> FactsAsync(
        Scope scope, int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        await using var work = services.CreateAsyncScope();
        var db = work.ServiceProvider.GetRequiredService<QingjianDb>();
        var changes = await db.Set<Stations.Station>().Within(scope).Where(station => station.Id == stationId)
            .Join(db.Set<StationChange>(), station => station.Id, change => change.StationId, (_, change) => change)
            .Where(change => change.AtUtc >= fromUtc && change.AtUtc < toUtc)
            .AsNoTracking().ToListAsync(cancellationToken);
        return [.. changes.Select(ToFact)];
    }

    private StationFact ToFact(StationChange change) => new(
        "network." + change.Kind.ToString().ToLowerInvariant(),
        words["Network.Lane.Changes"],
        change.AtUtc,
        change.AtUtc,
        null,
        words["Network.Change.Line", words["Network.Change." + change.Kind].Value, change.Who],
        change.Kind is ChangeKind.Retired or ChangeKind.ProfileChanged ? FactLevel.Work : FactLevel.Info);
}
