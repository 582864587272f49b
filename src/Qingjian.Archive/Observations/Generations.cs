using Microsoft.Extensions.Logging;
using Qingjian.Archive.Projections;

namespace Qingjian.Archive.Observations;

/// <summary>The generation in use, and its replacement by a rebuilt one.</summary>
/// <param name="first">The generation in use at the start.</param>
/// <param name="open">Opens a generation by number, begun or not.</param>
/// <param name="point">Makes a number the one in use, durably.</param>
/// <param name="batchBytes">Size of a batch of a rebuild.</param>
/// <param name="log">Told how a rebuild advances.</param>
internal sealed class Generations<T>(T first, Func<int, T> open, Action<int> point, int batchBytes, ILogger log) : IProjection, IDisposable
    where T : class, IGeneration
{
    private readonly SemaphoreSlim _applying = new(1, 1);
    private readonly SemaphoreSlim _rebuilding = new(1, 1);
    private volatile T _current = first;

    public T Current => _current;

    public string Name => _current.Name;

    public int SchemaVersion => _current.SchemaVersion;

    public long SetAsideCount => _current.SetAsideCount;

    public async ValueTask<long> BeginAsync(CancellationToken cancellationToken)
    {
        await _applying.WaitAsync(cancellationToken);
        return _current.Watermark;
    }

    public void Apply(in JournalEntry entry) => _current.Apply(entry);

    public void SetAside(long position, string reason) => _current.SetAside(position, reason);

    public async ValueTask CommitAsync(long watermark, CancellationToken cancellationToken)
    {
        await _current.CommitAsync(watermark, cancellationToken);
        _applying.Release();
    }

    public async ValueTask AbandonAsync()
    {
        try
        {
            await _current.AbandonAsync();
        }
        finally
        {
            // Also when the store could not be read again: the next batch tries once more, and others must get their turn.
            _applying.Release();
        }
    }

    /// <summary>Runs a query on the generation in use; it stays open until the query has ended.</summary>
    public TAnswer Read<TAnswer>(Func<T, TAnswer> query)
    {
        while (true)
        {
            var generation = _current;
            if (!generation.TryEnter())
                continue;
            try
            {
                return query(generation);
            }
            finally
            {
                generation.Leave();
            }
        }
    }

    /// <summary>Does something to the generation in use while nothing is applied and none takes its place.</summary>
    public async Task WhileNothingIsAppliedAsync(Action<T> work, CancellationToken cancellationToken)
    {
        await _applying.WaitAsync(cancellationToken);
        try
        {
            work(_current);
        }
        finally
        {
            _applying.Release();
        }
    }

    /// <summary>Builds everything again from the journal, beside what is read, and swaps when it has caught up. When
    /// cancelled, the next call goes on where this one stopped.</summary>
    public async Task RebuildAsync(Journal journal, Action<RebuildProgress> report, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!await _rebuilding.WaitAsync(0, cancellationToken))
            throw new InvalidOperationException("A rebuild is already under way; its progress is on the system page.");
        try
        {
            var next = open(_current.Number + 1);
            try
            {
                await FillAsync(next, journal, report, time, cancellationToken);
            }
            catch
            {
                next.Dispose();
                throw;
            }
        }
        finally
        {
            _rebuilding.Release();
        }
    }

    public void Dispose() => _current.Dispose();

    private async Task FillAsync(T next, Journal journal, Action<RebuildProgress> report, TimeProvider time, CancellationToken cancellationToken)
    {
        using var step = new ProjectionStep(journal, next, batchBytes, log);
        var (began, from) = (time.GetTimestamp(), next.Watermark);
        while (await step.RunAsync(cancellationToken))
        {
            var pace = (step.Watermark - from) / Math.Max(time.GetElapsedTime(began).TotalSeconds, 0.001);
            log.RebuildAdvanced(step.Watermark, journal.DurablePosition, pace);
            report(new(step.Watermark, journal.DurablePosition, pace));
        }
        await SwapAsync(next, step, cancellationToken);
    }

    private async Task SwapAsync(T next, ProjectionStep step, CancellationToken cancellationToken)
    {
        await _applying.WaitAsync(cancellationToken);
        try
        {
            // What became durable since the last step: nobody else applies now, so the two agree.
            while (next.Watermark < _current.Watermark && await step.RunAsync(cancellationToken))
            {
            }
            point(next.Number);
            var old = _current;
            _current = next;
            old.DeleteWhenClosed();
            old.Dispose();
        }
        finally
        {
            _applying.Release();
        }
    }
}
