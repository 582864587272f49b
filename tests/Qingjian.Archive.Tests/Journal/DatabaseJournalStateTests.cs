using System.Buffers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>A journal's table whole, and harmed in each way by plain SQL.</summary>
public sealed class DatabaseJournalStateTests(SharedJournalFixture server) : IClassFixture<SharedJournalFixture>, IAsyncLifetime
{
    private const int Entries = 300;
    private Archive.Journal? _journal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await server.BeginAsync();
        _journal = Archive.Journal.OpenShared(server.Database, JournalScript.Options(), isAlone: true, NullLogger.Instance);
        // A hundred of the day before the last day, then two hundred over it.
        for (var i = 1; i <= Entries; i++)
            _journal.Append(new NewEntry
            {
                Kind = EntryKind.Frame,
                ReceivedUtc = JournalScript.Received.AddMinutes(i <= 100 ? i - 2000 : i),
                Payload = new ReadOnlySequence<byte>(new byte[i % 50 + 1]),
            });
        await _journal.WaitDurableAsync(Entries, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_journal is null)
            return;
        await _journal.DisposeAsync();
        server.Run("drop table if exists archive_journal_0000000000000");
    }

    [Fact]
    public void A_whole_journal_is_read_to_its_end_and_nothing_is_wrong()
    {
        var state = Read();
        Assert.Empty(state.Findings);
        Assert.Equal((Entries, Entries, 1), (state.Last, state.Sampled, state.Partitions));
        Assert.Equal(JournalScript.Received.AddMinutes(Entries), state.LastReceivedUtc);
        Assert.Equal(server.Run("select id from archive_journal_id"), state.Id);
        Assert.Equal(200, state.EntriesOfLastDay);
        Assert.Equal(server.Run("select pg_total_relation_size('archive_journal_0000000000000')"), state.Bytes);
        Assert.Equal((server.Run("show fsync"), server.Run("show full_page_writes")), (state.Settings["fsync"], state.Settings["full_page_writes"]));
        Assert.Equal((new JournalEnd(Entries, state.LastReceivedUtc), state.Servers), (JournalEnd.Read("", server.Database), ""));
    }

    [Fact]
    public async Task Who_has_the_turn_is_named_while_it_has_it()
    {
        Assert.StartsWith("qingjian journal, session ", Read().Turn, StringComparison.Ordinal);
        await _journal!.DisposeAsync();
        while (Read().Turn is not null)
            await Task.Delay(20, Cancel);
    }

    [Fact]
    public void A_removed_entry_is_found_by_its_position()
    {
        server.Run("delete from archive_journal where position between 41 and 43");
        Assert.Equal([new(DatabaseJournalFault.Missing, "positions 41 to 43")], Read().Findings);
    }

    [Fact]
    public void An_entry_removed_at_the_beginning_is_found()
    {
        server.Run("delete from archive_journal where position < 3");
        Assert.Equal([new(DatabaseJournalFault.Missing, "positions 1 to 2")], Read().Findings);
    }

    [Fact]
    public void A_hole_at_the_end_of_a_partition_is_found()
    {
        server.Run("create table archive_journal_0000005000000 partition of archive_journal for values from (5000000) to (10000000)");
        server.Run("update archive_journal set position = 5000002 where position = 300");
        Assert.Superset(
            new HashSet<DatabaseJournalFinding> { new(DatabaseJournalFault.Missing, "positions 300 to 4999999"), new(DatabaseJournalFault.Missing, "positions 5000000 to 5000001") },
            Read().Findings.ToHashSet());
    }

    [Theory]
    [InlineData("set_byte(entry, 53, get_byte(entry, 53) # 1)")]
    [InlineData("substr(entry, 1, octet_length(entry) - 1)")]
    [InlineData(@"entry || '\x00'::bytea")]
    [InlineData("(select entry from archive_journal where position = 18)")]
    public void A_changed_entry_is_found_by_its_checksum(string change)
    {
        server.Run($"update archive_journal set entry = {change} where position = 17");
        Assert.Equal([new(DatabaseJournalFault.Damaged, "the entry at position 17 fails its CRC-32")], Read().Findings);
    }

    [Fact]
    public void An_unlogged_partition_is_found_by_name()
    {
        server.Run("alter table archive_journal_0000000000000 set unlogged");
        Assert.Equal([new(DatabaseJournalFault.NotLogged, "archive_journal_0000000000000")], Read().Findings);
    }

    [Fact]
    public void A_partition_that_was_taken_out_is_found_by_name()
    {
        server.Run("alter table archive_journal detach partition archive_journal_0000000000000");
        Assert.Equal([new(DatabaseJournalFault.NoPartition, "archive_journal_0000000000000 was taken out of the table")], Read().Findings);
    }

    [Fact]
    public void A_database_without_a_journal_says_so()
    {
        server.Run("drop table archive_journal, archive_journal_id");
        Assert.Equal(DatabaseJournalFault.Absent, Assert.Single(Read().Findings).Fault);
        var none = Assert.Throws<IOException>(() => JournalEnd.Read("", server.Database));
        Assert.Contains("holds no journal", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_does_not_answer_is_named_by_its_setting()
    {
        var refused = Assert.Throws<IOException>(() => DatabaseJournalState.Read(server.Database + ";Username=nobody-of-that-name"));
        Assert.Contains("Archive:JournalDatabase", refused.Message, StringComparison.Ordinal);
    }

    private DatabaseJournalState Read() => DatabaseJournalState.Read(server.Database);
}
