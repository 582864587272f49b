using Qingjian.Acquisition.Availability;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>Keeps the ledger of many stations (缺数台账): one question to the archive tells which stations lost anything, and only the
/// accounts of these are read.</summary>
internal sealed class ReadLossBook(CountDeliveries deliveries, ReadLosses losses, ReadCauses causes, StationDirectory stations)
{
    /// <summary>Accounts read for one answer.</summary>
    public const int MostStations = 200;

    public async Task<LossBook> HandleAsync(Scope scope, LossFilter filter, CancellationToken cancellationToken)
    {
        var cards = stations.Within(scope).Where(filter.Takes).ToList();
        var cells = await deliveries.HandleAsync(scope, cards, filter.Period, filter.FromUtc, filter.ToUtc, cancellationToken);
        var sum = cells.Values.Aggregate(default(DeliveryCell), (sum, cell) => sum + cell);
        var lossy = cards.Where(card => cells[card.Id] is { Due: > 0 } cell && (cell.Missing > 0 || cell.Late > 0))
            .OrderByDescending(card => cells[card.Id].Missing).ThenBy(card => card.Code, StringComparer.Ordinal).ToList();
        var (rows, counts) = (new List<LossRow>(), new Dictionary<LossState, int> { [LossState.Live] = sum.Received - sum.Late });
        var tooLarge = lossy.RemoveAll(card => ReadLosses.ValuesOf(card.Profile, filter.Period, filter.FromUtc, filter.ToUtc) > ReadLosses.MostValues);
        var (said, stated) = (await causes.InForceAsync(scope, [.. lossy.Take(MostStations).Select(card => card.Id)], filter.FromUtc, filter.ToUtc, cancellationToken), new Dictionary<(LossState, StatedCause), int>());
        foreach (var card in lossy.Take(MostStations))
        {
            if (await losses.HandleAsync(scope, card.Code, filter.Period, filter.FromUtc, filter.ToUtc, cancellationToken) is not { } ledger)
                continue;
            foreach (var (state, count) in ledger.Counts.Where(pair => pair.Key != LossState.Live))
                counts[state] = counts.GetValueOrDefault(state) + count;
            foreach (var account in ledger.Parameters)
            {
                var own = CountStated.Of(account.Runs, said[card.Id]);
                foreach (var (fate, count) in own)
                    stated[fate] = stated.GetValueOrDefault(fate) + count;
                if (account.Runs.Any(run => filter.Shows(run.State)))
                    rows.Add(new LossRow(card, account, own));
            }
        }
        return new(rows, sum.Due, sum.Received, sum.Late, counts, Math.Max(0, lossy.Count - MostStations), tooLarge) { Stated = stated, Statements = said };
    }
}
