using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Qingjian.Archive.Postgres;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>Sessions that say nothing, as those of a frozen server: which of them are ended.</summary>
public sealed class SilentSessionsTests(SharedJournalFixture server) : IClassFixture<SharedJournalFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await server.BeginAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Who_keeps_the_turn_in_silence_is_ended_when_another_waits_and_that_one_writes()
    {
        await using var journal = Archive.Journal.OpenShared(server.Database, JournalScript.Options(), isAlone: false, NullLogger.Instance);
        await using var frozen = Open(SilentSessions.JournalInTurns);
        frozen.Execute(JournalTable.TakeTurn);
        await using var looking = Open("looking");
        var position = Task.Run(() => journal.Append("goes on"), Cancel);
        await EndedAsync(looking, SilentSessions.JournalInTurns);
        await journal.WaitDurableAsync(await position, Cancel);
        Assert.ThrowsAny<NpgsqlException>(() => frozen.Execute("insert into archive_journal values (1, 'with an old right')"));
        Assert.Equal(["goes on"], journal.ReadAll());
    }

    [Fact]
    public async Task A_silent_session_of_a_server_is_ended_in_any_case()
    {
        await using var frozen = Open(ServerSession.Prefix + "a");
        await using var looking = Open("looking");
        await EndedAsync(looking, ServerSession.Prefix + "a");
        Assert.ThrowsAny<NpgsqlException>(() => frozen.Execute("select true"));
    }

    [Fact]
    public async Task A_lock_of_business_data_is_taken_from_a_silent_session_that_others_wait_for()
    {
        await using var frozen = Open(ServerCluster.BusinessSessions);
        await using var transaction = await frozen.BeginTransactionAsync(Cancel);
        frozen.Execute("select pg_advisory_xact_lock(1)");
        await using var looking = Open("looking");
        await using var waiting = Open(ServerCluster.BusinessSessions);
        var wait = Task.Run(() => waiting.Execute("select pg_advisory_lock(1)"), Cancel);
        await EndedAsync(looking, ServerCluster.BusinessSessions);
        await wait;
    }

    [Theory]
    [InlineData("qingjian journal", true)]
    [InlineData("somebody's client", true)]
    [InlineData(SilentSessions.JournalInTurns, false)]
    [InlineData(ServerCluster.BusinessSessions, false)]
    public async Task Who_is_alone_or_no_server_or_hinders_nobody_stays(string name, bool othersWait)
    {
        await using var silent = Open(name);
        silent.Execute(JournalTable.TakeTurn);
        await using var looking = Open("looking");
        await using var waiting = Open("waiting");
        var wait = othersWait ? Task.Run(() => waiting.Execute(JournalTable.TakeTurn), Cancel) : Task.CompletedTask;
        // Silent for longer than the limit by the database's own clock, and waited for.
        while (!looking.Read<bool>("select state_change < clock_timestamp() - interval '1 second' and ($1 = cardinality(pg_blocking_pids($2))) from pg_stat_activity where pid = $3", othersWait ? 1 : 0, waiting.ProcessID, silent.ProcessID))
            await Task.Delay(20, Cancel);
        Assert.Empty(SilentSessions.End(looking, Limit));
        silent.Execute(JournalTable.GiveTurn);
        await wait;
    }

    private NpgsqlConnection Open(string name)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.Database) { Pooling = false, ApplicationName = name }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static async Task EndedAsync(NpgsqlConnection looking, string name)
    {
        while (true)
        {
            if (SilentSessions.End(looking, Limit) is [var ended, ..])
            {
                Assert.StartsWith(name + ", session ", ended, StringComparison.Ordinal);
                return;
            }
            await Task.Delay(20, Cancel);
        }
    }
}
