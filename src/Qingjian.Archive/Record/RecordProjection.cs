using Microsoft.Extensions.Logging;
using Qingjian.Proof;

namespace Qingjian.Archive.Record;

/// <summary>The record as a projection of the journal: leaf i is the entry at position i + 1. Its watermark is the size of the
/// tree, stored by signing it.</summary>
internal sealed class RecordProjection(ArchiveOptions options, Journal journal, TimeProvider time, ILogger<RecordProjection> log) : IProjection, IDisposable
{
    private readonly List<TreeHash> _batch = [];
    private readonly Queue<long> _published = new();
    private RecordKeys? _keys;
    private LeafContent? _content;
    private GrowingTree? _tree;
    private long _mustReach;

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
        _batch.Add(_content!.Hash(entry));
    }

    // Every entry is a leaf: to pass one over would shift all that follow.
    public void SetAside(long position, string reason) =>
        throw new InvalidOperationException($"The entry at position {position} could not become a leaf: {reason}");

    public ValueTask CommitAsync(long watermark, CancellationToken cancellationToken)
    {
        foreach (var leaf in _batch)
            _tree!.Append(leaf);
        _batch.Clear();
        if (_tree!.Size >= _mustReach)
            _tree.WriteEdge();
        Folder.Sync();
        if (_tree.Size >= _mustReach)
            Publish(SignedCheckpoint.Sign(_tree.Size, _tree.Root(), time.GetUtcNow(), _keys!.Signer));
        return ValueTask.CompletedTask;
    }

    public ValueTask AbandonAsync()
    {
        Folder.Forget();
        _batch.Clear();
        // Leaves that were appended but not signed: begin again from what was.
        var signed = Newest?.Size ?? 0;
        if (_tree is { } tree && tree.Size != signed)
            _tree = new GrowingTree(Folder, signed);
        return ValueTask.CompletedTask;
    }

    public void Dispose() => Folder.Forget();

    private void Open(CancellationToken cancellationToken)
    {
        try
        {
            var note = Folder.ReadCheckpoint();
            _keys ??= RecordKeys.Open(Path.Combine(options.Folder, "keys"), options.RecordOrigin, mayCreate: note is null);
            _content ??= new LeafContent(_keys.Salting);
            Newest = note is null ? null : RecordCheck.Run(note, _keys.Signer.Key, Folder, journal.DurablePosition, cancellationToken);
            // A record that is built again shows nothing smaller than what an earlier one may have shown.
            _mustReach = Newest is null ? journal.DurablePosition : 0;
            _tree = new GrowingTree(Folder, Newest?.Size ?? 0);
            if (Newest is not null)
                _published.Enqueue(Newest.Size);
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
        Newest = checkpoint;
        _published.Enqueue(checkpoint.Size);
        // Whoever holds the checkpoint before this one still finds its partial tiles.
        if (_published.Count <= 2)
            return;
        var kept = _published.Skip(1).SelectMany(GrowingTree.PartialTiles).ToHashSet();
        foreach (var tile in GrowingTree.PartialTiles(_published.Dequeue()).Where(tile => !kept.Contains(tile)))
            Folder.Remove(tile);
    }
}
