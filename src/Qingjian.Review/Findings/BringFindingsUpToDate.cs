using Microsoft.EntityFrameworkCore;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Findings;

/// <summary>One step of the findings after the journal: what changed, which spans that touches, what the tests say there,
/// and the difference, stored together with the position reached. Killed at any moment, the next step does the same again.</summary>
internal sealed class BringFindingsUpToDate(QingjianDb db, ObservationChanges changes, StationDirectory directory, TimeProvider time)
{
    /// <summary>Entries of the journal that one step takes.</summary>
    public const int EntriesAtOnce = 20_000;

    // Stations read together: bounds the memory of one step.
    private const int StationsAtOnce = 32;

    /// <summary>True when there is more to do at once; how many findings changed.</summary>
    public async Task<(bool More, int Changes)> HandleAsync(int entriesAtOnce, CancellationToken cancellationToken)
    {
        var progress = await db.Set<FindingProgress>().FirstOrDefaultAsync(row => row.Id == FindingProgress.OnlyId, cancellationToken) ?? db.Add(new FindingProgress()).Entity;
        var found = await changes.SinceAsync(progress.Position, entriesAtOnce, cancellationToken);
        if (found.Position == progress.Position)
            return (false, 0);
        var differences = new StoreDifferences(db, RulePack.Current.Edition, found.Position, time.GetUtcNow());
        if (found.Hours.Count > 0)
            await JudgeAsync(found.Hours, differences, cancellationToken);
        progress.Position = found.Position;
        await db.SaveChangesAsync(cancellationToken);
        return (!found.IsComplete, differences.Changes);
    }

    private async Task JudgeAsync(IReadOnlyList<ChangedHours> hours, StoreDifferences differences, CancellationToken cancellationToken)
    {
        var stations = directory.All;
        var peers = new Peers(stations);
        var spans = await db.Set<SeriesSpan>().ToDictionaryAsync(span => (span.StationId, span.Parameter), cancellationToken);
        var known = spans.Count;
        var (touched, closed) = new WhatToJudge(RulePack.Current, stations, peers).Handle(hours, spans);
        if (spans.Count > known)
            db.AddRange(spans.Values.Where(span => db.Entry(span).State == EntityState.Detached));
        var firsts = spans.ToDictionary(span => span.Key, span => span.Value.FirstUtc);
        foreach (var part in touched.Stations.Select(id => directory.Find(id)!).OrderBy(card => card.RegionPath, StringComparer.Ordinal).ThenBy(card => card.Id).Chunk(StationsAtOnce))
            await JudgeAsync(part, touched, closed, peers, firsts, differences, cancellationToken);
    }

    private async Task JudgeAsync(
        StationCard[] part, TouchedSpans touched, ClosedHours closed, Peers peers,
        Dictionary<(int Station, string Parameter), DateTimeOffset> firsts, StoreDifferences differences, CancellationToken cancellationToken)
    {
        var ids = part.Select(card => card.Id).ToList();
        var standing = (await db.Set<FindingRow>().Where(row => ids.Contains(row.StationId) && row.WithdrawnUtc == null).ToListAsync(cancellationToken))
            .ToLookup(row => row.StationId);
        var work = part.Select(card => (Card: card, Spans: touched.Of(card.Id, standing[card.Id].Select(row => new Span(row.FromUtc, row.ToUtc))))).ToList();
        var table = await ReadAsync(work, peers, cancellationToken);
        foreach (var (card, spans) in work)
        {
            var sheet = new StationSheet(RulePack.Current, table, firsts, closed.DueUntil(card));
            // A finding from a time when the station had another step may lie across its slots.
            foreach (var span in spans.Select(span => Slots.Covering(span, card.Profile.HourStep)))
            {
                var judged = JudgeStation.Handle(RulePack.Current, sheet, card, peers.Of(card.Id), span);
                differences.Write(card.Id, [.. standing[card.Id].Where(row => row.FromUtc >= span.From && row.ToUtc <= span.To)], judged);
            }
        }
    }

    private async Task<HourTable> ReadAsync(List<(StationCard Card, List<Span> Spans)> work, Peers peers, CancellationToken cancellationToken)
    {
        var read = work.SelectMany(one => peers.Of(one.Card.Id).Append(one.Card.Id)).Distinct().ToList();
        var all = work.SelectMany(one => one.Spans.Select(span => JudgeStation.WithContext(RulePack.Current, span, one.Card.Profile.HourStep)))
            .Aggregate((left, right) => left.Joined(right));
        return new HourTable(await changes.HoursAsync(read, all.From, all.To, cancellationToken));
    }
}
