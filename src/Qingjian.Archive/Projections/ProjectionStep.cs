using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Qingjian.Archive.Projections;

/// <summary>Brings one projection forward by one batch. Keeps its cursor and its memory from batch to batch.</summary>
internal sealed class ProjectionStep(Journal journal, IProjection projection, int batchBytes, ILogger log) : IDisposable
{
    private readonly JournalBatch _batch = new();
    private JournalCursor? _cursor;

    /// <summary>Last position that is stored.</summary>
    public long Watermark { get; private set; }

    /// <summary>Applies and stores what is durable, at most about the size of one batch; false when there was nothing.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        Watermark = await projection.BeginAsync(cancellationToken);
        try
        {
            Seek(Watermark + 1);
            var bytes = 0;
            while (bytes < batchBytes && _cursor!.TryRead(_batch))
            {
                bytes += _batch.Bytes;
                ApplyAll();
            }
            if (bytes == 0)
            {
                await projection.AbandonAsync();
                return false;
            }
            await projection.CommitAsync(_cursor!.Next - 1, cancellationToken);
            Watermark = _cursor.Next - 1;
            return true;
        }
        catch
        {
            await projection.AbandonAsync();
            throw;
        }
    }

    public ValueTask WaitAsync(CancellationToken cancellationToken) =>
        _cursor?.WaitAsync(cancellationToken) ?? ValueTask.CompletedTask;

    public void Dispose() => _cursor?.Dispose();

    // Where to go on is the projection's word alone: after a failed commit, or when a rebuilt one took its place, it differs.
    private void Seek(long next)
    {
        if (_cursor?.Next == next)
            return;
        _cursor?.Dispose();
        _cursor = journal.ReadFrom(next);
    }

    [SuppressMessage("Design", "CA1031", Justification = "An entry that cannot be applied, whatever the reason, must stop nothing else.")]
    private void ApplyAll()
    {
        for (var i = 0; i < _batch.Count; i++)
        {
            var entry = _batch[i];
            try
            {
                projection.Apply(entry);
            }
            catch (Exception failure)
            {
                log.EntrySetAside(projection.Name, entry.Position, failure);
                projection.SetAside(entry.Position, failure.Message);
            }
        }
    }
}
