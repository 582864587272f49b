using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Postgres.Observations;
using Qingjian.Archive.Tests.Journal;

namespace Qingjian.Archive.Tests.Store;

/// <summary>The contract over the store of a database server, and what only sessions can show.</summary>
public sealed class TableStoreTests(SharedJournalFixture server) : ObservationStoreContractTests, IClassFixture<SharedJournalFixture>, IAsyncLifetime
{
    private readonly SharedJournalFixture _server = server;

    public async ValueTask InitializeAsync()
    {
        await _server.BeginAsync();
        _server.Run("drop table if exists archive_observations; drop schema if exists observations_000001 cascade; drop schema if exists observations_000002 cascade");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal override IObservationStore Open(ArchiveOptions options, FakeStations stations) => new TableStore(_server.Database, options, stations.Profile, NullLogger.Instance);
}
