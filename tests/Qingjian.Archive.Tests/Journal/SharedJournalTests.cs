using Microsoft.Extensions.Logging.Abstractions;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>The contract over a table, and what only several writers can show.</summary>
public sealed class SharedJournalTests(SharedJournalFixture server) : JournalContractTests, IClassFixture<SharedJournalFixture>, IAsyncLifetime
{
    private readonly SharedJournalFixture _server = server;

    public async ValueTask InitializeAsync() => await _server.BeginAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Several_writers_share_one_row_of_positions_without_a_gap_and_each_reads_what_the_others_wrote()
    {
        await using var first = Open();
        await using var second = Open();
        await using var third = Open();
        Archive.Journal[] all = [first, second, third];
        var written = (await Task.WhenAll(all.Select((journal, number) => Task.Run(() => AppendManyAsync(journal, number * 1000, 400))))).SelectMany(mine => mine).ToList();
        Assert.Equal(Enumerable.Range(1, 1200).Select(one => (long)one), written.Select(one => one.Position).Order());
        foreach (var journal in all)
        {
            await HeardAsync(journal, 1200);
            var texts = journal.ReadAll();
            Assert.All(written, one => Assert.Equal(one.Text, texts[(int)one.Position - 1]));
        }
    }

    [Fact]
    public async Task A_cursor_wakes_for_an_entry_of_another_writer()
    {
        await using var writer = Open();
        await using var reader = Open();
        using var cursor = reader.ReadFrom(1);
        var waiting = cursor.WaitAsync(Cancel).AsTask();
        await writer.WaitDurableAsync(writer.Append("from the other"), Cancel);
        await waiting;
        Assert.True(reader.TryRead(1, out var entry));
        Assert.Equal("from the other", entry.Text());
        Assert.Equal(2, reader.Append("mine"));
    }

    [Fact]
    public async Task Writers_whose_sessions_are_ended_again_and_again_lose_nothing_that_was_answered()
    {
        await using var first = Open();
        await using var second = Open();
        var ending = EndSessionsAsync(times: 15);
        var sent = await Task.WhenAll(Task.Run(() => SendAsync(first, 0, ending)), Task.Run(() => SendAsync(second, 100_000, ending)));
        Assert.True(await ending > 0, "no session was ended: nothing is shown");

        await using var again = Open();
        // This asserts that no position is missing.
        again.ReadAll();
        foreach (var (position, text) in sent.SelectMany(mine => mine))
        {
            Assert.True(again.TryRead(position, out var entry));
            Assert.Equal(text, entry.Text());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_many_entries_under_way_every_answered_one_stands_at_its_position_whenever_the_session_ended(bool isAlone)
    {
        var answered = new List<(long Position, string Text)>();
        await using (var journal = Archive.Journal.OpenShared(
            _server.Database,
            JournalScript.Options() with { GroupInterval = TimeSpan.FromMilliseconds(5), RetryInterval = TimeSpan.FromMilliseconds(20), OwnerPatience = TimeSpan.FromSeconds(50) },
            isAlone,
            NullLogger.Instance))
        {
            var ending = EndSessionsAsync(times: 10);
            var work = await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() => SendManyAsync(journal, thread * 1_000_000, ending))));
            answered.AddRange(work.SelectMany(mine => mine));
        }
        await using var again = Open();
        var texts = again.ReadAll();
        Assert.All(answered, one => Assert.Equal(one.Text, texts[(int)one.Position - 1]));
    }

    [Fact]
    public async Task While_the_database_cannot_be_written_nothing_is_answered_and_then_it_goes_on_by_itself()
    {
        await using var journal = Open();
        await journal.WaitDurableAsync(journal.Append("before"), Cancel);
        _server.Run("alter table archive_journal rename to archive_elsewhere");
        var failure = await Assert.ThrowsAsync<JournalFailedException>(() => AnsweredAsync(journal, "during"));
        Assert.Contains("archive_journal", failure.Message, StringComparison.Ordinal);
        Assert.Contains("archive_journal", journal.Failure!, StringComparison.Ordinal);
        _server.Run("alter table archive_elsewhere rename to archive_journal");
        while (journal.HasFailed)
            await Task.Delay(5, Cancel);
        await AnsweredAsync(journal, "after");
        Assert.Equal("before", journal.ReadAll()[0]);
        Assert.Equal("after", journal.ReadAll()[^1]);
    }

    [Fact]
    public async Task A_reader_goes_on_over_a_restart_of_the_database_and_says_what_is_wrong_while_it_cannot()
    {
        // With a pool: connections that wait in it are dead after a restart.
        await using var journal = Archive.Journal.OpenShared(
            _server.Database.Replace("Pooling=False", "Pooling=True", StringComparison.OrdinalIgnoreCase), JournalScript.Options(), isAlone: false, NullLogger.Instance);
        await AnsweredAsync(journal, "a");
        var batch = new JournalBatch();
        using var cursor = journal.ReadFrom(1);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => journal.TryRead(1, out var _), Cancel)));
        _server.Run("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        _server.Run("alter table archive_journal rename to archive_elsewhere");
        var failure = Assert.Throws<JournalFailedException>(() => cursor.TryRead(batch));
        Assert.Contains("cannot be read", failure.Message, StringComparison.Ordinal);
        _server.Run("alter table archive_elsewhere rename to archive_journal");
        _server.Run("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        Assert.True(cursor.TryRead(batch));
        Assert.Equal("a", batch[0].Text());
    }

    [Fact]
    public void A_table_that_a_crash_would_empty_is_refused()
    {
        _server.Run("create unlogged table archive_journal(position bigint primary key, entry bytea not null)");
        var refused = Assert.Throws<InvalidDataException>(Open);
        Assert.Contains("unlogged", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_changed_in_the_table_is_refused_by_its_checksum()
    {
        await using var journal = Open();
        await journal.WaitDurableAsync(journal.Append("honest"), Cancel);
        _server.Run("update archive_journal set entry = set_byte(entry, 60, 1)");
        var damaged = Assert.Throws<JournalDamagedException>(() => journal.TryRead(1, out _));
        Assert.Contains("position 1 fails its CRC-32", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_to_be_alone_is_refused_while_another_appends_and_goes_on_behind_it_when_that_one_is_gone()
    {
        var first = OpenAlone();
        await first.WaitDurableAsync(first.Append("of the first"), Cancel);
        var refused = Assert.Throws<IOException>(() => OpenAlone(patienceSeconds: 0.1));
        Assert.Contains("Another process appends", refused.Message, StringComparison.Ordinal);
        Assert.Matches("session [0-9]+ from", refused.Message);
        await first.DisposeAsync();
        await using var second = OpenAlone();
        await second.WaitDurableAsync(second.Append("of the second"), Cancel);
        Assert.Equal(["of the first", "of the second"], second.ReadAll());
    }

    [Fact]
    public async Task Who_was_alone_and_lost_its_session_to_another_answers_nothing_until_that_one_is_gone_and_then_comes_behind_it()
    {
        await using var first = OpenAlone();
        var before = await AnsweredAsync(first, "before");
        _server.Run("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        var second = OpenAlone();
        await second.WaitDurableAsync(second.Append("of the second"), Cancel);
        var pending = -1L;
        await Assert.ThrowsAsync<JournalFailedException>(async () =>
        {
            pending = first.Append("not answered");
            await first.WaitDurableAsync(pending, Cancel);
        });
        await second.DisposeAsync();
        while (first.HasFailed)
            await Task.Delay(5, Cancel);
        // Where its position was given to the second's entry it is told so, never that this is its own. It may have heard of that entry before
        // it appended; then its position lies behind it.
        if (pending == 2)
            await Assert.ThrowsAsync<JournalFailedException>(async () => await first.WaitDurableAsync(pending, Cancel));
        else
            await first.WaitDurableAsync(pending, Cancel);
        await AnsweredAsync(first, "again");
        Assert.Equal(1, before);
        Assert.Equal(["before", "of the second", "not answered", "again"], first.ReadAll());
    }

    private Archive.Journal OpenAlone(double patienceSeconds = 50) => Archive.Journal.OpenShared(
        _server.Database,
        JournalScript.Options() with { RetryInterval = TimeSpan.FromMilliseconds(20), OwnerPatience = TimeSpan.FromSeconds(patienceSeconds) },
        isAlone: true,
        NullLogger.Instance);

    protected override Archive.Journal Open() => Archive.Journal.OpenShared(
        _server.Database, JournalScript.Options() with { RetryInterval = TimeSpan.FromMilliseconds(20) }, isAlone: false, NullLogger.Instance);

    private static async Task HeardAsync(Archive.Journal journal, long position)
    {
        while (journal.DurablePosition < position)
            await Task.Delay(5, Cancel);
    }

    private static async Task<long> AnsweredAsync(Archive.Journal journal, string text)
    {
        var position = journal.Append(text);
        await journal.WaitDurableAsync(position, Cancel);
        return position;
    }

    // As a station does: each entry again until it was answered; some more when the trouble is over.
    private static async Task<List<(long Position, string Text)>> SendAsync(Archive.Journal journal, int first, Task trouble)
    {
        var answered = new List<(long, string)>();
        for (var calm = 0; calm < 20; calm += trouble.IsCompleted ? 1 : 0)
        {
            var text = JournalScript.Payload(first + answered.Count);
            try
            {
                answered.Add((await AnsweredAsync(journal, text), text));
            }
            catch (JournalFailedException)
            {
                await Task.Delay(5, Cancel);
            }
        }
        return answered;
    }

    // Twenty at a time, as the frames of one received buffer.
    private static async Task<List<(long Position, string Text)>> SendManyAsync(Archive.Journal journal, int first, Task trouble)
    {
        var answered = new List<(long, string)>();
        for (var (number, calm) = (first, 0); calm < 5; calm += trouble.IsCompleted ? 1 : 0)
        {
            var sent = new List<(long Position, string Text)>();
            try
            {
                for (var i = 0; i < 20; i++)
                    sent.Add((journal.Append(JournalScript.Payload(number)), JournalScript.Payload(number++)));
                await journal.WaitDurableAsync(sent[^1].Position, Cancel);
                answered.AddRange(sent);
            }
            catch (JournalFailedException)
            {
                await Task.Delay(5, Cancel);
            }
        }
        return answered;
    }

    private async Task<long> EndSessionsAsync(int times)
    {
        var ended = 0L;
        for (var round = 0; round < times; round++)
        {
            ended += (long)_server.Run("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")!;
            await Task.Delay(20, CancellationToken.None);
        }
        return ended;
    }
}
