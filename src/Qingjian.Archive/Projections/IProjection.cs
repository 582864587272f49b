namespace Qingjian.Archive;

/// <summary>Something that follows from the journal and can be built again from it (投影): observations, link runs, live
/// state. Entries are applied in order, in batches, each batch once: the watermark is stored in the same transaction as
/// the rows. Used by one runner at a time.</summary>
public interface IProjection
{
    /// <summary>Short stable name, for example <c>archive</c>.</summary>
    string Name { get; }

    /// <summary>Version of its stored form; another version is built again from the first entry.</summary>
    int SchemaVersion { get; }

    /// <summary>How many entries could not be applied and were set aside.</summary>
    long SetAsideCount { get; }

    /// <summary>Begins a batch; returns the position up to which entries are applied and stored, 0 for none.</summary>
    ValueTask<long> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Takes one entry. An exception means that this entry cannot be applied: it is set aside, and nothing of it
    /// may remain in the batch.</summary>
    void Apply(in JournalEntry entry);

    /// <summary>Notes an entry that could not be applied, to be stored with the batch.</summary>
    void SetAside(long position, string reason);

    /// <summary>Stores the batch and the watermark in one transaction.</summary>
    ValueTask CommitAsync(long watermark, CancellationToken cancellationToken);

    /// <summary>Gives the batch up; the next <see cref="BeginAsync"/> returns the old watermark.</summary>
    ValueTask AbandonAsync();
}
