using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Archive.Outbox;
using Qingjian.Archive.Reading;
using Qingjian.Archive.Record;
using Qingjian.Archive.Segments;
using Qingjian.Kernel;
using Qingjian.Proof;

namespace Qingjian.Archive;

/// <summary>The question door of the record (存证): how it stands, and proofs of single entries.</summary>
public sealed class RecordReader
{
    private readonly RecordProjection _record;
    private readonly Witnesses _witnesses;
    private readonly Journal _journal;
    private readonly ObservationReader _observations;
    private readonly IStationView _stations;
    private readonly QingjianDb _db;

    internal RecordReader(
        RecordProjection record, Witnesses witnesses, Journal journal, ObservationReader observations, IStationView stations, QingjianDb db) =>
        (_record, _witnesses, _journal, _observations, _stations, _db) = (record, witnesses, journal, observations, stations, db);

    /// <summary>How the record stands. It says nothing of any station, and needs no scope.</summary>
    public RecordStatus Status => new(_record.Newest, _journal.DurablePosition, _record.Stopped?.Fault, _record.Stopped?.Detail)
    {
        Witnessed = _record.Stopped is null ? _witnesses.Newest : null,
        Witnesses = _witnesses.Known,
    };

    /// <summary>That the record of one size only added to that of a smaller one; null when the newest checkpoint does not cover
    /// both. It says nothing of any station, and needs no scope.</summary>
    public ConsistencyBundle? Consistency(long from, long to)
    {
        if (_record.Stopped is not null || from < 0 || from > to || to > (_record.Newest?.Size ?? 0))
            return null;
        var proof = new TileTree(_record.Folder).Consistency(from, to);
        return new ConsistencyBundle(ConsistencyBundle.CurrentFormat, from, to, [.. proof.Select(step => step.ToBase64())]);
    }

    /// <summary>The proof of the frame that brought a revision of a value.</summary>
    public async Task<ProofAnswer> OfValueAsync(
        Scope scope, SeriesKey series, DateTimeOffset startUtc, int revision, CancellationToken cancellationToken)
    {
        var revisions = await _observations.RevisionsAsync(scope, series, startUtc, cancellationToken);
        var value = revisions.FirstOrDefault(candidate => candidate.Revision == revision);
        if (value.Revision != revision || revisions.Count == 0)
            return ProofAnswer.Without(ProofGap.NotFound);
        return value.JournalPosition == 0 ? ProofAnswer.Without(ProofGap.Computed) : OfEntry(value.JournalPosition);
    }

    /// <summary>The proof of a decision, by its number. One that concerns no station is shown to who sees everything.</summary>
    public async Task<ProofAnswer> OfDecisionAsync(Scope scope, long number, CancellationToken cancellationToken)
    {
        var subject = number.ToString(CultureInfo.InvariantCulture);
        var row = await _db.Set<OutboxRow>().AsNoTracking()
            .Where(row => row.Kind == RecordOutbox.Decision && row.Subject == subject)
            .Select(row => new { row.StationId, row.Position })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null || !(row.StationId == 0 ? scope == Scope.Everything : _stations.IsVisible(scope, row.StationId)))
            return ProofAnswer.Without(ProofGap.NotFound);
        return row.Position is { } position ? OfEntry(position) : ProofAnswer.Without(ProofGap.NotYetCovered);
    }

    /// <summary>The hashes of a tile of the newest checkpoint, or null. A leaf gives nothing away, so a tile needs no scope.</summary>
    internal ReadOnlyMemory<byte>? Tile(TilePath tile) => _record.Folder.TryRead(tile, out var hashes) ? hashes : null;

    // Only after the asker was shown to be allowed to see what the entry holds.
    private ProofAnswer OfEntry(long position)
    {
        if (_record.Stopped is not null)
            return ProofAnswer.Without(ProofGap.Stopped, position);
        // A checkpoint that others signed as well shows more, where it reaches far enough.
        var checkpoint = _witnesses.Newest is { } witnessed && witnessed.Size >= position ? witnessed : _record.Newest;
        if (checkpoint is null || position > checkpoint.Size || !_journal.TryRead(position, out var entry))
            return ProofAnswer.Without(ProofGap.NotYetCovered, position);
        if (entry.Kind == EntryKind.Expired)
            return ProofAnswer.Without(ProofGap.Expired, position) with { PolicyPosition = ExpiredPayload.Of(entry).PolicyPosition };
        var content = new LeafContent(_record.SaltingKey!).Compose(entry);
        var steps = new TileTree(_record.Folder).Inclusion(position - 1, checkpoint.Size);
        var leaf = TreeHashing.Leaf(content);
        if (!TreeProofs.IsIncluded(leaf, position - 1, checkpoint.Size, steps, checkpoint.Root))
            return ProofAnswer.Without(ProofGap.Differs, position);
        var bundle = new ProofBundle(
            ProofBundle.CurrentFormat,
            checkpoint.Note,
            position - 1,
            Convert.ToBase64String(content[..LeafContent.SaltBytes]),
            Convert.ToBase64String(content[LeafContent.SaltBytes..]),
            [.. steps.Select(step => step.ToBase64())]);
        return new ProofAnswer(ProofGap.None, position, bundle, leaf, steps, checkpoint);
    }
}
