using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Postgres.Observations;
using Qingjian.Archive.Tests.Journal;

namespace Qingjian.Archive.Tests.Store;

/// <summary>The contract over the store of a database server, and what only sessions can show.</summary>
public sealed class TableStoreTests(SharedJournalFixture server) : ObservationStoreContractTests, IClassFixture<SharedJournalFixture>, IAsyncLifetime
{
    private static readonly Guid JournalId = new("0198c0de-0000-7000-8000-000000000001");

    private readonly SharedJournalFixture _server = server;

    public async ValueTask InitializeAsync()
    {
        await _server.BeginAsync();
        _server.Run("drop table if exists archive_observations; drop schema if exists observations_000001 cascade; drop schema if exists observations_000002 cascade");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_second_writer_and_another_journal_are_refused_by_name()
    {
        await using var archive = new ArchiveHarness(Open);
        var options = new ArchiveOptions { JournalPatience = TimeSpan.FromMilliseconds(1) };
        var second = Assert.Throws<IOException>(() => new TableStore(_server.Database, JournalId, options, archive.Stations.Profile, NullLogger.Instance));
        Assert.Contains("'observations_000001'", second.Message, StringComparison.Ordinal);
        var other = Assert.Throws<InvalidDataException>(() => new TableStore(_server.Database, Guid.Empty, options, archive.Stations.Profile, NullLogger.Instance));
        Assert.Contains(JournalId.ToString(), other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_the_database_ended_is_opened_again_and_nothing_counts_twice()
    {
        await using var archive = new ArchiveHarness(Open);
        archive.Hour(ArchiveHarness.Noon, "35");
        await archive.Project();
        archive.Hour(ArchiveHarness.Noon.AddHours(1), "36");
        _server.Run("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and application_name = 'qingjian observations'");
        await Assert.ThrowsAnyAsync<Exception>(archive.Project);
        await archive.Project();
        Assert.Equal("12:00=35 13:00=36", await archive.Digits());
        Assert.All(await archive.Values(), value => Assert.Equal(1, value.Revision));
    }

    [Fact]
    public async Task Values_of_a_month_lie_in_its_partition_and_those_of_a_broken_clock_together()
    {
        await using var archive = new ArchiveHarness(Open);
        var march = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));
        archive.Hour(march.AddHours(-1), "1");
        archive.Hour(march, "2");
        archive.Hour(march.AddYears(-60), "3");
        await archive.Project();
        Assert.Equal([1L, 1L, 1L], new[] { "202602", "202603", "other" }.Select(part => _server.Run($"select count(*) from observations_000001.observation_{part}")));
    }

    internal override IObservationStore Open(ArchiveOptions options, FakeStations stations) => new TableStore(_server.Database, JournalId, options, stations.Profile, NullLogger.Instance);
}
