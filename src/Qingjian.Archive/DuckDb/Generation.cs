using DuckDB.NET.Data;
using Qingjian.Archive.Observations;
using Qingjian.Network;

namespace Qingjian.Archive.DuckDb;

/// <summary>One store file with everything that is projected into it. A rebuild fills the next generation beside the one
/// that is read.</summary>
internal sealed class Generation : IGeneration
{
    /// <summary>No version: a closed month of the store is not there, so that it must be built again.</summary>
    public const int LacksFiles = 0;

    private const string ProjectionName = "archive";
    private readonly Func<int, int, StationProfile?> _profileOf;
    private readonly DuckDBConnection _writing;
    private readonly LatestBatch _latestBatch = new();
    private readonly string _dataFolder;
    private readonly ReaderCount _readers = new();
    private GatheredBatch _batch = null!;
    private ObservationWriter _observations = null!;
    private volatile bool _deletes;

    public Generation(int number, string path, ArchiveOptions options, Func<int, int, StationProfile?> profileOf)
    {
        (Number, _profileOf, _dataFolder) = (number, profileOf, options.Folder);
        File = new StoreFile(path, options);
        _writing = File.Open();
        _writing.Execute(ArchiveSchema.CreateTemporary);
        File.Closed.RemoveStrays(_writing);
        File.Closed.Show(_writing);
        Load();
        View = new GenerationView(this);
    }

    public int Number { get; }

    public StoreFile File { get; }

    public IObservationView View { get; }

    public SeriesCatalog Series { get; private set; } = null!;

    public LatestValues Latest { get; private set; } = null!;

    public long Watermark { get; private set; }

    public string Name => ProjectionName;

    public int SchemaVersion => ArchiveSchema.Version;

    public long SetAsideCount { get; private set; }

    public ValueTask<long> BeginAsync(CancellationToken cancellationToken) => new(Watermark);

    public void Apply(in JournalEntry entry) => _batch.Apply(entry);

    public void SetAside(long position, string reason) => _batch.SetAside.Add((position, reason));

    public ValueTask CommitAsync(long watermark, CancellationToken cancellationToken)
    {
        using (var transaction = _writing.BeginTransaction())
        {
            _observations.Write(_writing, _batch.Rows, _latestBatch);
            LinkWriter.Write(_writing, _batch.Links.All);
            RefusalWriter.Write(_writing, _batch.Refusals.All);
            FactWriter.Write(_writing, _batch.Facts);
            foreach (var (position, reason) in _batch.SetAside)
                _writing.Execute("insert into set_aside values (?, ?, ?)", ProjectionName, position, reason);
            _writing.Execute("insert into projection values (?, ?, ?) on conflict do update set watermark = excluded.watermark", ProjectionName, SchemaVersion, watermark);
            transaction.Commit();
        }
        SetAsideCount += _batch.SetAside.Count;
        Series.Stored();
        Latest.Publish(_latestBatch.Rows);
        // Last: who reads the watermark and then the newest values must find all of them.
        Watermark = watermark;
        _batch.Forget();
        return ValueTask.CompletedTask;
    }

    /// <summary>The digest may already hold starts of the batch that was given up: it is read again from the store.</summary>
    public ValueTask AbandonAsync()
    {
        var dirty = _batch.Rows.Length > 0;
        _batch.Forget();
        if (dirty)
            Load();
        return ValueTask.CompletedTask;
    }

    public bool TryEnter() => _readers.TryEnter();

    public void Leave()
    {
        if (!_readers.Leave())
            return;
        _batch.Dispose();
        _writing.Dispose();
        File.Dispose();
        if (_deletes)
            DeleteFiles(File.Path);
    }

    public void DeleteWhenClosed() => _deletes = true;

    /// <summary>The schema version of a store file; the present one when there is no file or nothing in it yet.</summary>
    public static int VersionOf(string path, ArchiveOptions options)
    {
        if (!System.IO.File.Exists(path))
            return ArchiveSchema.Version;
        using var file = new StoreFile(path, options);
        return file.Read(connection =>
        {
            var version = (int)connection.ReadLong("select coalesce(max(schema_version), ?) from projection", ArchiveSchema.Version);
            return version == ArchiveSchema.Version && !file.Closed.AreWhole(connection) ? LacksFiles : version;
        });
    }

    public static void DeleteFiles(string path)
    {
        if (System.IO.Path.ChangeExtension(path, ".months") is var months && Directory.Exists(months))
            Directory.Delete(months, recursive: true);
        System.IO.File.Delete(path);
        System.IO.File.Delete(path + ".wal");
    }

    /// <summary>Shows written files in the place of their hot rows. Only while nothing is applied.</summary>
    public void Swap(MonthClosing closing) => closing.Swap(_writing);

    /// <summary>Gives up the owner's part; the file is closed when the last reader has left.</summary>
    public void Dispose() => Leave();

    private void Load()
    {
        Series = SeriesRows.Load(_writing);
        Latest = LatestRows.Load(_writing);
        _batch?.Dispose();
        _batch = new GatheredBatch(Series, _profileOf, _dataFolder);
        _observations = new ObservationWriter(Series, File.Closed);
        Watermark = _writing.ReadLong("select coalesce(max(watermark), 0) from projection where name = ?", ProjectionName);
        SetAsideCount = _writing.ReadLong("select count(*) from set_aside where projection = ?", ProjectionName);
    }
}
