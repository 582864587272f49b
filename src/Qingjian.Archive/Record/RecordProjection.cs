using Microsoft.Extensions.Logging;
using Qingjian.Archive.Segments;
using Qingjian.Proof;

namespace Qingjian.Archive.Record;

/// <summary>The record as a projection of the journal: leaf i is the entry at position i + 1. Its watermark is the size of the
/// tree, stored by signing it.</summary>
internal sealed class RecordProjection(ArchiveOptions options, Journal journal, TimeProvider time, ILogger<RecordProjection> log) : IProjection, IDisposable
{
    private readonly List<TreeHash> _batch = [];
    private readonly Queue<long> _kept = new();
    private RecordKeys? _keys;
    private LeafContent? _content;
    private GrowingTree? _tree;
    private long _mustReach;
    // The size that the newest durable note names, published or still building.
    private long _durable;

    public string Name => "record";

    public int SchemaVersion => 1;

    public long SetAsideCount => 0;

    public RecordFolder Folder { get; } = new(Path.Combine(options.Folder, "record"));

    /// <summary>The newest checkpoint, or null.</summary>
    public RecordCheckpoint? Newest { get; private set; }

    /// <summary>What stopped the record, or null.</summary>
    public RecordStoppedException? Stopped { get; private set; }

    /// <summary>The key of the salts; null until the record was opened.</summary>
    public byte[]? SaltingKey => _keys?.Salting;

    /// <summary>The key that checks the record's signatures; null until the record was opened.</summary>
    public NoteKey? Key => _keys?.Signer.Key;

    /// <summary>Signs a text with the record's key; null until the record was opened.</summary>
    public string? Sign(string text) => _keys is null ? null : SignedNote.Sign(text, _keys.Signer);

    public async ValueTask<long> BeginAsync(CancellationToken cancellationToken)
    {
        // The first failure is reported; from then on the record waits for a person, and the log is not filled with it.
        if (Stopped is not null)
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        if (_tree is null)
            await Task.Run(() => Open(cancellationToken), cancellationToken);
        return _tree!.Size;
    }

    public void Apply(in JournalEntry entry)
    {
        if (entry.Position != _tree!.Size + _batch.Count + 1)
            throw new InvalidOperationException($"Position {entry.Position} does not follow leaf {_tree.Size + _batch.Count - 1}.");
        // What expired keeps its leaf: a record that is built again comes out the same.
        _batch.Add(entry.Kind == EntryKind.Expired ? ExpiredPayload.Of(entry).Leaf : _content!.Hash(entry));
    }

    // Every entry is a leaf: to pass one over would shift all that follow.
    public void SetAside(long position, string reason) =>
        throw new InvalidOperationException($"The entry at position {position} could not become a leaf: {reason}");

    public ValueTask CommitAsync(long watermark, CancellationToken cancellationToken)
    {
        foreach (var leaf in _batch)
            _tree!.Append(leaf);
        _batch.Clear();
        _tree!.WriteEdge();
        Folder.Sync();
        var checkpoint = SignedCheckpoint.Sign(_tree.Size, _tree.Root(), time.GetUtcNow(), _keys!.Signer);
        if (_tree.Size >= _mustReach)
            Publish(checkpoint);
        else
            Remember(checkpoint);
        _durable = _tree.Size;
        return ValueTask.CompletedTask;
    }

    public ValueTask AbandonAsync()
    {
        Folder.Forget();
        _batch.Clear();
        // Leaves that were appended but not signed: begin again from what was.
        if (_tree is { } tree && tree.Size != _durable)
            _tree = new GrowingTree(Folder, _durable);
        return ValueTask.CompletedTask;
    }

    public void Dispose() => Folder.Forget();

    private void Open(CancellationToken cancellationToken)
    {
        try
        {
            var published = Folder.ReadCheckpoint();
            var building = published is null ? Folder.ReadBuilding() : null;
            var note = published ?? building?.Note;
            _keys ??= RecordKeys.Open(Path.Combine(options.Shared, "keys"), options.RecordOrigin, mayCreate: note is null);
            _content ??= new LeafContent(_keys.Salting);
            var signed = note is null ? null : RecordCheck.Run(note, _keys.Signer.Key, Folder, journal.DurablePosition, cancellationToken);
            Newest = published is null ? null : signed;
            // A record that is built again shows nothing smaller than what an earlier one may have shown.
            _mustReach = published is null ? building?.MustReach ?? journal.DurablePosition : 0;
            _durable = signed?.Size ?? 0;
            _tree = new GrowingTree(Folder, _durable);
            if (published is not null)
                Folder.RemoveBuilding();
            if (signed is not null)
                _kept.Enqueue(signed.Size);
        }
        catch (RecordStoppedException stopped)
        {
            log.RecordStopped(stopped.Fault, stopped.Detail);
            Stopped = stopped;
            throw;
        }
    }

    private void Publish(RecordCheckpoint checkpoint)
    {
        Folder.WriteCheckpoint(System.Text.Encoding.UTF8.GetBytes(checkpoint.Note));
        var first = Newest is null;
        Newest = checkpoint;
        _kept.Enqueue(checkpoint.Size);
        // Whoever holds the checkpoint before this one still finds its partial tiles; nobody holds what was still building.
        DropPartialTiles(keep: first ? 1 : 2);
        if (first)
            Folder.RemoveBuilding();
    }

    private void Remember(RecordCheckpoint building)
    {
        Folder.WriteBuilding(new RecordBuilding(_mustReach, System.Text.Encoding.UTF8.GetBytes(building.Note)));
        _kept.Enqueue(building.Size);
        DropPartialTiles(keep: 1);
    }

    private void DropPartialTiles(int keep)
    {
        var needed = _kept.TakeLast(keep).SelectMany(GrowingTree.PartialTiles).ToHashSet();
        while (_kept.Count > keep)
            foreach (var tile in GrowingTree.PartialTiles(_kept.Dequeue()).Where(tile => !needed.Contains(tile)))
                Folder.Remove(tile);
    }
}
