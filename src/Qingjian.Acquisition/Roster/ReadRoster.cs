using Microsoft.EntityFrameworkCore;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Roster;

/// <summary>Makes the roster: one question to the archive, one to the database, whatever the number of stations.</summary>
internal sealed class ReadRoster(QingjianDb db, ObservationReader observations, StationDirectory stations, IStationStates states, TimeProvider time)
{
    public const int RowsPerPage = 50;

    public async Task<RosterList> HandleAsync(Scope scope, RosterFilter filter, CancellationToken cancellationToken)
    {
        var today = time.GetUtcNow().BeijingDay();
        var entries = await JudgeAsync(scope, stations.Within(scope).Where(filter.Takes).ToList(), cancellationToken);
        var counts = Enum.GetValues<RosterShow>().ToDictionary(show => show, show => entries.Count(entry => (filter with { Show = show }).Shows(entry, today)));
        // Who waits longest stands first; those of whom nobody knows since when, after them.
        return new([.. entries.Where(entry => filter.Shows(entry, today)).OrderBy(entry => entry.State == RosterState.Connected)
            .ThenBy(entry => entry.SinceUtc is null).ThenBy(entry => entry.SinceUtc).ThenBy(entry => entry.Card.Code, StringComparer.Ordinal)], counts);
    }

    /// <summary>One station with everything that was ever stated about it, the newest first; null when the scope has none.</summary>
    public async Task<(RosterEntry Entry, IReadOnlyList<RosterReason> Statements)?> FindAsync(Scope scope, string code, CancellationToken cancellationToken)
    {
        if (stations.FindByCode(scope, code) is not { Active: true } card)
            return null;
        var entry = (await JudgeAsync(scope, [card], cancellationToken))[0];
        var statements = await db.Set<RosterReason>().Within(scope).Where(reason => reason.StationId == card.Id).OrderByDescending(reason => reason.Id)
            .Take(MostStatements).AsNoTracking().ToListAsync(cancellationToken);
        return (entry, statements);
    }

    private const int MostStatements = 200;

    private async Task<List<RosterEntry>> JudgeAsync(Scope scope, List<StationCard> cards, CancellationToken cancellationToken)
    {
        var today = time.GetUtcNow().BeijingDay();
        // A neighbour may lie outside the filter, never outside the scope.
        var all = stations.Within(scope).Where(card => card.Active && card.Mn.Length > 0).ToList();
        var ids = all.Select(card => card.Id).Union(cards.Select(card => card.Id)).ToList();
        var contacts = await observations.ContactsAsync(scope, ids, cancellationToken);
        var live = states.StatesOf(ids);
        var statements = await StatementsAsync(scope, cards, cancellationToken);
        var speaking = all.Where(card => contacts.GetValueOrDefault(card.Id) is { HasValue: true } or { FirstUtc: not null }).ToList();
        return [.. cards.Select(card => JudgeContact.Judge(
            card, contacts.GetValueOrDefault(card.Id), live.GetValueOrDefault(card.Id).State, [.. statements[card.Id]],
            speaking.FirstOrDefault(other => JudgeContact.IsBeside(card, other)), today))];
    }

    // Only the newest statement of each station decides.
    private async Task<ILookup<int, RosterReason>> StatementsAsync(Scope scope, List<StationCard> cards, CancellationToken cancellationToken)
    {
        var newest = db.Set<RosterReason>().Within(scope).GroupBy(reason => reason.StationId).Select(own => own.Max(reason => reason.Id));
        var found = await db.Set<RosterReason>().Where(reason => newest.Contains(reason.Id)).AsNoTracking().ToListAsync(cancellationToken);
        var wanted = cards.Select(card => card.Id).ToHashSet();
        return found.Where(reason => wanted.Contains(reason.StationId)).ToLookup(reason => reason.StationId);
    }
}
