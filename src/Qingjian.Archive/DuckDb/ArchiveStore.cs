using System.Globalization;
using Microsoft.Extensions.Logging;
using Qingjian.Archive.Months;
using Qingjian.Archive.Observations;
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
    private readonly SemaphoreSlim _closing = new(1, 1);
    private readonly Generations<Generation> _generations;

    public ArchiveStore(ArchiveOptions options, Func<int, int, StationProfile?> profileOf, ILogger log)
    {
        (_options, _profileOf, _log) = (options, profileOf, log);
        _folder = Path.Combine(options.Folder, "store");
        _files = new DiskSegmentFiles(_folder);
        _pointer = new CurrentPointer(_files);
        _generations = new(OpenCurrent(), Open, _pointer.Write, options.BatchBytes, log);
    }

    public string Name => _generations.Name;

    public int SchemaVersion => _generations.SchemaVersion;

    public long SetAsideCount => _generations.SetAsideCount;

    /// <summary>A rebuild was begun in an earlier process and not finished.</summary>
    public bool HasUnfinishedRebuild => File.Exists(PathOf(_generations.Current.Number + 1));

    public ValueTask<long> BeginAsync(CancellationToken cancellationToken) => _generations.BeginAsync(cancellationToken);

    public void Apply(in JournalEntry entry) => _generations.Apply(entry);

    public void SetAside(long position, string reason) => _generations.SetAside(position, reason);

    public ValueTask CommitAsync(long watermark, CancellationToken cancellationToken) => _generations.CommitAsync(watermark, cancellationToken);

    public ValueTask AbandonAsync() => _generations.AbandonAsync();

    /// <summary>Runs a query on the generation in use; it stays open until the query has ended.</summary>
    public T Read<T>(Func<Generation, T> query) => _generations.Read(query);

    T IObservationStore.Read<T>(Func<IObservationView, T> question) => Read(generation => question(generation.View));

    /// <summary>The next month that may be closed; null when there is none.</summary>
    public DataMonth? NextMonth(TimeSpan quiet) => Read(generation => generation.File.Read(connection => MonthClosing.Next(connection, quiet)));

    /// <summary>Closes a month, or closes it again with what came late. Values go on arriving while its files are written.</summary>
    public async Task CloseAsync(DataMonth month, CancellationToken cancellationToken)
    {
        await _closing.WaitAsync(cancellationToken);
        try
        {
            var generation = _generations.Current;
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

    public Task RebuildAsync(Journal journal, Action<RebuildProgress> report, TimeProvider time, CancellationToken cancellationToken) =>
        _generations.RebuildAsync(journal, report, time, cancellationToken);

    public void Dispose()
    {
        _generations.Dispose();
        _files.Dispose();
    }

    private Task SwapAsync(Generation generation, MonthClosing closing, CancellationToken cancellationToken) =>
        _generations.WhileNothingIsAppliedAsync(
            current =>
            {
                // A rebuilt store may have taken its place meanwhile; that one closes the month itself.
                if (ReferenceEquals(current, generation))
                    generation.Swap(closing);
            },
            cancellationToken);

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
