using System.Globalization;
using Microsoft.Extensions.Logging;
using Qingjian.Archive.Months;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Projections;
using Qingjian.Archive.Segments;
using Qingjian.Network;

namespace Qingjian.Archive.DuckDb;

/// <summary>The observation store in one file of an embedded database: the generation in use, and its replacement by a rebuilt one.</summary>
internal sealed class ArchiveStore : IObservationStore
{
    private readonly ArchiveOptions _options;
    private readonly Func<int, int, StationProfile?> _profileOf;
    private readonly ILogger _log;
    private readonly DiskSegmentFiles _files;
    private readonly string _folder;
    private readonly CurrentPointer _pointer;
    private readonly SemaphoreSlim _applying = new(1, 1);
    private readonly SemaphoreSlim _closing = new(1, 1);
    private readonly SemaphoreSlim _rebuilding = new(1, 1);
    private volatile Generation _current;

    public ArchiveStore(ArchiveOptions options, Func<int, int, StationProfile?> profileOf, ILogger log)
    {
        (_options, _profileOf, _log) = (options, profileOf, log);
        _folder = Path.Combine(options.Folder, "store");
        _files = new DiskSegmentFiles(_folder);
        _pointer = new CurrentPointer(_files);
        _current = OpenCurrent();
    }

    public string Name => _current.Name;

    public int SchemaVersion => _current.SchemaVersion;

    public long SetAsideCount => _current.SetAsideCount;

    /// <summary>A rebuild was begun in an earlier process and not finished.</summary>
    public bool HasUnfinishedRebuild => File.Exists(PathOf(_current.Number + 1));

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
    public T Read<T>(Func<Generation, T> query)
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

    T IObservationStore.Read<T>(Func<IObservationView, T> question) => Read(generation => question(generation.View));

    /// <summary>The next month that may be closed; null when there is none.</summary>
    public DataMonth? NextMonth(TimeSpan quiet) => Read(generation => generation.File.Read(connection => MonthClosing.Next(connection, quiet)));

    /// <summary>Closes a month, or closes it again with what came late. Values go on arriving while its files are written.</summary>
    public async Task CloseAsync(DataMonth month, CancellationToken cancellationToken)
    {
        await _closing.WaitAsync(cancellationToken);
        try
        {
            var generation = _current;
            if (!generation.TryEnter())
                return;
            try
            {
                var closing = new MonthClosing(generation.File, generation.File.Closed, _options.ClosedPartValues);
                await Task.Run(() => closing.Write(month, cancellationToken), cancellationToken);
                await SwapAsync(generation, closing, cancellationToken);
            }
            finally
            {
                generation.Leave();
            }
        }
        finally
        {
            _closing.Release();
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
            var next = new Generation(_current.Number + 1, PathOf(_current.Number + 1), _options, _profileOf);
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

    public void Dispose()
    {
        _current.Dispose();
        _files.Dispose();
    }

    private async Task FillAsync(Generation next, Journal journal, Action<RebuildProgress> report, TimeProvider time, CancellationToken cancellationToken)
    {
        using var step = new ProjectionStep(journal, next, _options.BatchBytes, _log);
        var (began, from) = (time.GetTimestamp(), next.Watermark);
        while (await step.RunAsync(cancellationToken))
        {
            var pace = (step.Watermark - from) / Math.Max(time.GetElapsedTime(began).TotalSeconds, 0.001);
            _log.RebuildAdvanced(step.Watermark, journal.DurablePosition, pace);
            report(new(step.Watermark, journal.DurablePosition, pace));
        }
        await SwapAsync(next, step, cancellationToken);
    }

    private async Task SwapAsync(Generation generation, MonthClosing closing, CancellationToken cancellationToken)
    {
        await _applying.WaitAsync(cancellationToken);
        try
        {
            // A rebuilt store may have taken its place meanwhile; that one closes the month itself.
            if (ReferenceEquals(_current, generation))
                generation.Swap(closing);
        }
        finally
        {
            _applying.Release();
        }
    }

    private async Task SwapAsync(Generation next, ProjectionStep step, CancellationToken cancellationToken)
    {
        await _applying.WaitAsync(cancellationToken);
        try
        {
            // What became durable since the last step: nobody else applies now, so the two agree.
            while (next.Watermark < _current.Watermark && await step.RunAsync(cancellationToken))
            {
            }
            _pointer.Write(next.Number);
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

    private Generation OpenCurrent()
    {
        var number = _pointer.Read();
        foreach (var old in Directory.EnumerateFiles(_folder, "observations-*.duckdb").Where(path => string.CompareOrdinal(path, PathOf(number)) < 0))
            Generation.DeleteFiles(old);
        var found = Generation.VersionOf(PathOf(number), _options);
        if (found == ArchiveSchema.Version)
            return Open(number);
        _log.StoreOutdated(PathOf(number), found, ArchiveSchema.Version);
        Generation.DeleteFiles(PathOf(number + 1));
        _pointer.Write(number + 1);
        Generation.DeleteFiles(PathOf(number));
        return Open(number + 1);
    }

    private Generation Open(int number) => new(number, PathOf(number), _options, _profileOf);

    private string PathOf(int number) =>
        Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"observations-{number:D6}.duckdb"));
}
