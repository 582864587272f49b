using Microsoft.Extensions.Logging;
using Npgsql;
using Qingjian.Archive.Months;
using Qingjian.Archive.Observations;
using Qingjian.Network;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>The observation store in a database server (docs/decisions/0011). Months are partitions from the first value on, so that no
/// month waits to be closed.</summary>
internal sealed class TableStore : IObservationStore
{
    private readonly string _database;
    private readonly Guid _journal;
    private readonly ArchiveOptions _options;
    private readonly Func<int, int, StationProfile?> _profileOf;
    private readonly Generations<TableGeneration> _generations;

    /// <param name="database">Connection string.</param>
    /// <param name="journal">The journal whose positions are counted.</param>
    /// <param name="options">Folder of retained values, size of a batch, patience with a predecessor.</param>
    /// <param name="profileOf">A station's profile by revision.</param>
    /// <param name="log">Told of a schema of another version, and of rebuilds.</param>
    /// <exception cref="InvalidDataException">The observations of the database belong to another journal.</exception>
    public TableStore(string database, Guid journal, ArchiveOptions options, Func<int, int, StationProfile?> profileOf, ILogger log)
    {
        (_database, _journal, _options, _profileOf) = (database, journal, options, profileOf);
        _generations = new(OpenCurrent(log), Open, Point, options.BatchBytes, log);
    }

    public string Name => _generations.Name;

    public int SchemaVersion => _generations.SchemaVersion;

    public long SetAsideCount => _generations.SetAsideCount;

    public bool HasUnfinishedRebuild => WithSession(session => Exists(session, _generations.Current.Number + 1));

    public ValueTask<long> BeginAsync(CancellationToken cancellationToken) => _generations.BeginAsync(cancellationToken);

    public void Apply(in JournalEntry entry) => _generations.Apply(entry);

    public void SetAside(long position, string reason) => _generations.SetAside(position, reason);

    public ValueTask CommitAsync(long watermark, CancellationToken cancellationToken) => _generations.CommitAsync(watermark, cancellationToken);

    public ValueTask AbandonAsync() => _generations.AbandonAsync();

    public T Read<T>(Func<IObservationView, T> question) => _generations.Read(generation => question(generation.View));

    /// <summary>None: a month is a partition already.</summary>
    public DataMonth? NextMonth(TimeSpan quiet) => null;

    /// <summary>Nothing to do: a month is a partition already.</summary>
    public Task CloseAsync(DataMonth month, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RebuildAsync(Journal journal, Action<RebuildProgress> report, TimeProvider time, CancellationToken cancellationToken) =>
        _generations.RebuildAsync(journal, report, time, cancellationToken);

    public void Dispose() => _generations.Dispose();

    private TableGeneration Open(int number) => new(number, _database, _options, _profileOf);

    private void Point(int number) => WithSession(session => Point(session, number));

    private int Point(NpgsqlConnection session, int number)
    {
        using var transaction = session.BeginTransaction();
        session.Execute("delete from archive_observations");
        session.Execute("insert into archive_observations values ($1, $2)", number, _journal);
        transaction.Commit();
        return number;
    }

    private TableGeneration OpenCurrent(ILogger log) => Open(WithSession(session =>
    {
        session.Execute(ObservationTables.Pointer);
        foreach (var known in session.ReadAll("select journal from archive_observations", row => row.GetGuid(0)).Where(known => known != _journal))
            throw new InvalidDataException($"The observations in database '{session.Database}' on {session.Host} belong to journal {known}; Archive:JournalDatabase holds journal {_journal}. Name the right database, or take an empty one: everything is built again from the journal.");
        var number = session.Read<int>("select coalesce(max(generation), 1) from archive_observations");
        foreach (var old in Enumerable.Range(1, number - 1).Where(old => Exists(session, old)))
            session.Execute($"drop schema {ObservationTables.SchemaOf(old)} cascade");
        if (!Exists(session, number))
            return Point(session, number);
        var schema = ObservationTables.SchemaOf(number);
        var found = session.Read<int>($"select coalesce(max(schema_version), {ObservationTables.Version}) from {schema}.projection");
        if (found == ObservationTables.Version)
            return number;
        log.StoreOutdated(schema, found, ObservationTables.Version);
        session.Execute($"drop schema if exists {ObservationTables.SchemaOf(number + 1)} cascade");
        Point(session, number + 1);
        session.Execute($"drop schema {schema} cascade");
        return number + 1;
    }));

    private static bool Exists(NpgsqlConnection session, int number) =>
        session.Read<bool>("select exists(select from pg_namespace where nspname = $1)", ObservationTables.SchemaOf(number));

    private T WithSession<T>(Func<NpgsqlConnection, T> work)
    {
        using var session = new NpgsqlConnection(_database);
        session.Open();
        return work(session);
    }
}
