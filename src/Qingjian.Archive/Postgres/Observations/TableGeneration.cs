using System.Data;
using System.Diagnostics;
using Npgsql;
using Qingjian.Archive.Observations;
using Qingjian.Network;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>One schema with everything that is projected into it, written by one session that holds a lock on it.</summary>
internal sealed class TableGeneration : IGeneration
{
    private const string ProjectionName = "archive";
    private readonly TimeSpan _patience;
    private readonly Func<int, int, StationProfile?> _profileOf;
    private readonly string _dataFolder;
    private readonly string _schema;
    private readonly string _writingTo;
    private readonly ReaderCount _readers = new();
    private readonly LatestBatch _latestBatch = new();
    private NpgsqlConnection _writing;
    private GatheredBatch _batch = null!;
    private TableValues _values = null!;
    private volatile bool _deletes;

    public TableGeneration(int number, string database, ArchiveOptions options, Func<int, int, StationProfile?> profileOf)
    {
        (Number, _profileOf, _dataFolder, _schema, _patience) = (number, profileOf, options.Folder, ObservationTables.SchemaOf(number), options.JournalPatience);
        _writingTo = new NpgsqlConnectionStringBuilder(database)
        {
            SearchPath = _schema, Pooling = false, KeepAlive = 10, CommandTimeout = 300, ApplicationName = "qingjian observations",
        }.ConnectionString;
        Reading = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database)
        {
            SearchPath = _schema, Pooling = true, MaxPoolSize = 20, CommandTimeout = 300, ApplicationName = "qingjian observations, reading",
        });
        View = new TableView(this);
        _writing = Connect();
        try
        {
            Load();
        }
        catch
        {
            _writing.Dispose();
            Reading.Dispose();
            throw;
        }
    }

    public int Number { get; }

    public NpgsqlDataSource Reading { get; }

    public IObservationView View { get; }

    public SeriesCatalog Series { get; private set; } = null!;

    public LatestValues Latest { get; private set; } = null!;

    public long Watermark { get; private set; }

    public string Name => ProjectionName;

    public int SchemaVersion => ObservationTables.Version;

    public long SetAsideCount { get; private set; }

    public ValueTask<long> BeginAsync(CancellationToken cancellationToken) => new(Watermark);

    public void Apply(in JournalEntry entry) => _batch.Apply(entry);

    public void SetAside(long position, string reason) => _batch.SetAside.Add((position, reason));

    public ValueTask CommitAsync(long watermark, CancellationToken cancellationToken)
    {
        using (var transaction = _writing.BeginTransaction())
        {
            _values.Write(_writing, _batch.Rows, _latestBatch);
            TableRuns.Write(_writing, _batch.Links.All);
            TableRuns.Write(_writing, _batch.Refusals.All);
            TableFacts.Write(_writing, _batch.Facts);
            foreach (var (position, reason) in _batch.SetAside)
                _writing.Execute("insert into set_aside values ($1, $2, $3)", ProjectionName, position, reason);
            _writing.Execute("insert into projection values ($1, $2, $3) on conflict (name) do update set watermark = excluded.watermark", ProjectionName, SchemaVersion, watermark);
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

    /// <summary>The digest may already hold starts of the batch that was given up, and whether a commit that was cut off arrived only the
    /// database knows: both are read again.</summary>
    public ValueTask AbandonAsync()
    {
        var dirty = _batch.Rows.Length > 0 || _writing.State != ConnectionState.Open;
        _batch.Forget();
        if (!dirty)
            return ValueTask.CompletedTask;
        if (_writing.State != ConnectionState.Open)
        {
            _writing.Dispose();
            _writing = Connect();
        }
        try
        {
            Load();
        }
        catch
        {
            // Who does not know how far the store is must not write into it.
            _writing.Dispose();
            throw;
        }
        return ValueTask.CompletedTask;
    }

    public bool TryEnter() => _readers.TryEnter();

    public void Leave()
    {
        if (!_readers.Leave())
            return;
        _batch.Dispose();
        Reading.Dispose();
        if (_deletes && _writing.State == ConnectionState.Open)
            _writing.Execute($"drop schema {_schema} cascade");
        _writing.Dispose();
    }

    public void DeleteWhenClosed() => _deletes = true;

    /// <summary>Gives up the owner's part; the sessions end when the last reader has left.</summary>
    public void Dispose() => Leave();

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(_writingTo);
        try
        {
            connection.Open();
            var began = Stopwatch.GetTimestamp();
            // A predecessor that ended a moment ago may still be leaving.
            while (!connection.Read<bool>("select pg_try_advisory_lock(78107621, hashtext($1))", _schema))
            {
                if (Stopwatch.GetElapsedTime(began) > _patience)
                    throw new IOException($"Another server writes the observations in schema '{_schema}' of database '{connection.Database}' on {connection.Host}: stop it, or give this one a database of its own.");
                connection.Execute("select pg_sleep(0.05)");
            }
            connection.Execute($"create schema if not exists {_schema}");
            connection.Execute(ObservationTables.Create);
            connection.Execute(ObservationTables.CreateTemporary);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Load()
    {
        (Series, Latest) = TableCatalog.Load(_writing);
        _batch?.Dispose();
        _batch = new GatheredBatch(Series, _profileOf, _dataFolder);
        _values = new TableValues(Series);
        Watermark = _writing.Read<long>("select coalesce(max(watermark), 0) from projection where name = $1", ProjectionName);
        SetAsideCount = _writing.Read<long>("select count(*) from set_aside where projection = $1", ProjectionName);
    }
}
