using DuckDB.NET.Data;
using Qingjian.Archive.Facts;
using Qingjian.Archive.Observations;
using Qingjian.Network;

namespace Qingjian.Archive.DuckDb;

/// <summary>One store file with everything that is projected into it. A rebuild fills the next generation beside the one
/// that is read.</summary>
internal sealed class Generation : IProjection, IDisposable
{
    /// <summary>No version: a closed month of the store is not there, so that it must be built again.</summary>
    public const int LacksFiles = 0;

    private const string ProjectionName = "archive";
    private readonly Func<int, int, StationProfile?> _profileOf;
    private readonly DuckDBConnection _writing;
    private readonly RowBuffer _rows = new();
    private readonly LatestBatch _latestBatch = new();
    private readonly LinkWriter _links = new();
    private readonly RefusalWriter _refusals = new();
    private readonly List<StoredFact> _facts = [];
    private readonly List<(long Position, string Reason)> _setAside = [];
    private FrameDecoding _decoding = null!;
    private BatchDecoding _batchDecoding = null!;
    private readonly string _dataFolder;
    private RetainedDecoding? _retained;
    private ObservationWriter _observations = null!;
    private int _readers = 1;
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
    }

    public int Number { get; }

    public StoreFile File { get; }

    public SeriesCatalog Series { get; private set; } = null!;

    public LatestValues Latest { get; private set; } = null!;

    public long Watermark { get; private set; }

    public string Name => ProjectionName;

    public int SchemaVersion => ArchiveSchema.Version;

    public long SetAsideCount { get; private set; }

    public ValueTask<long> BeginAsync(CancellationToken cancellationToken) => new(Watermark);

    public void Apply(in JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Frame or EntryKind.Batch:
                DecodeWhole(entry);
                break;
            case EntryKind.LinkUp or EntryKind.LinkDown or EntryKind.GatewayStarted:
                _links.Add(entry);
                break;
            case EntryKind.Expired when entry.ExpiredKind == EntryKind.Frame:
                DecodeWhole(entry);
                break;
            case EntryKind.Refused or EntryKind.Expired:
                _refusals.Add(entry);
                break;
            default:
                // A kind of a later version: nothing of it is stored here.
                break;
        }
    }

    public void SetAside(long position, string reason) => _setAside.Add((position, reason));

    public ValueTask CommitAsync(long watermark, CancellationToken cancellationToken)
    {
        using (var transaction = _writing.BeginTransaction())
        {
            _observations.Write(_writing, _rows.Rows, _latestBatch);
            _links.Write(_writing);
            _refusals.Write(_writing);
            FactWriter.Write(_writing, _facts);
            foreach (var (position, reason) in _setAside)
                _writing.Execute("insert into set_aside values (?, ?, ?)", ProjectionName, position, reason);
            _writing.Execute("insert into projection values (?, ?, ?) on conflict do update set watermark = excluded.watermark", ProjectionName, SchemaVersion, watermark);
            transaction.Commit();
        }
        SetAsideCount += _setAside.Count;
        Series.Stored();
        Latest.Publish(_latestBatch.Rows);
        // Last: who reads the watermark and then the newest values must find all of them.
        Watermark = watermark;
        Forget();
        return ValueTask.CompletedTask;
    }

    /// <summary>The digest may already hold starts of the batch that was given up: it is read again from the store.</summary>
    public ValueTask AbandonAsync()
    {
        var dirty = _rows.Count > 0;
        Forget();
        if (dirty)
            Load();
        return ValueTask.CompletedTask;
    }

    /// <summary>Takes part in reading; false when the generation is already gone.</summary>
    public bool TryEnter()
    {
        int readers;
        do
        {
            readers = Volatile.Read(ref _readers);
            if (readers == 0)
                return false;
        }
        while (Interlocked.CompareExchange(ref _readers, readers + 1, readers) != readers);
        return true;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _readers) > 0)
            return;
        _retained?.Dispose();
        _writing.Dispose();
        File.Dispose();
        if (_deletes)
            DeleteFiles(File.Path);
    }

    /// <summary>A newer generation has taken its place: its file goes when the last reader has left.</summary>
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

    private void DecodeWhole(in JournalEntry entry)
    {
        var before = _rows.Count;
        try
        {
            if (entry.Kind == EntryKind.Batch)
                _batchDecoding.Decode(entry, _rows);
            else if (entry.Kind == EntryKind.Expired)
                _retained!.Decode(entry, _rows);
            else
                _decoding.Decode(entry, _rows, _facts);
        }
        catch
        {
            _rows.CutTo(before);
            throw;
        }
    }

    private void Forget()
    {
        _rows.CutTo(0);
        _links.Clear();
        _refusals.Clear();
        _facts.Clear();
        _setAside.Clear();
    }

    private void Load()
    {
        Series = SeriesCatalog.Load(_writing);
        Latest = LatestValues.From(_writing);
        _decoding = new FrameDecoding(_profileOf, Series);
        _batchDecoding = new BatchDecoding(_profileOf, Series);
        _retained?.Dispose();
        _retained = new RetainedDecoding(_dataFolder, _profileOf, Series);
        _observations = new ObservationWriter(Series, File.Closed);
        Watermark = _writing.ReadLong("select coalesce(max(watermark), 0) from projection where name = ?", ProjectionName);
        SetAsideCount = _writing.ReadLong("select count(*) from set_aside where projection = ?", ProjectionName);
    }
}
