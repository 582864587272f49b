using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.History;
using Qingjian.Network.Instruments;

namespace Qingjian.Network.Stations;

/// <summary>Reads one station within a scope.</summary>
internal sealed class ReadStation(QingjianDb db, StationDirectory directory)
{
    private const int NewestChanges = 20;

    /// <returns>Null when the scope covers no such station.</returns>
    public async Task<StationDetail?> HandleAsync(Scope scope, string code, CancellationToken cancellationToken)
    {
        var row = await db.Set<Station>().Within(scope).AsNoTracking().Include(station => station.Operator)
            .SingleOrDefaultAsync(station => station.Code == code, cancellationToken);
        if (row is null || directory.FindByCode(scope, code) is not { } card)
            return null;
        var instruments = await db.Set<Instrument>().AsNoTracking().Where(instrument => instrument.StationId == row.Id)
            .OrderBy(instrument => instrument.RemovedOn != null).ThenBy(instrument => instrument.InstalledOn).ThenBy(instrument => instrument.Id)
            .ToListAsync(cancellationToken);
        var changes = await db.Set<StationChange>().AsNoTracking().Where(change => change.StationId == row.Id)
            .OrderByDescending(change => change.AtUtc).ThenByDescending(change => change.Id).Take(NewestChanges)
            .ToListAsync(cancellationToken);
        return new(card, row, instruments, [.. changes.Select(ToLine)], card.Password is not null);
    }

    private static ChangeLine ToLine(StationChange change) => new(
        change.AtUtc,
        change.Who,
        change.Kind,
        JsonSerializer.Deserialize(change.Fields, HistoryJson.Default.IReadOnlyListFieldChange) ?? []);
}
