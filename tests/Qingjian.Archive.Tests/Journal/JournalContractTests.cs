using System.Buffers;
using System.Text;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>What every journal keeps, wherever it lies. Each place has a class of its own that says how one is opened.</summary>
public abstract class JournalContractTests
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens the test's journal, again when it was there before.</summary>
    protected abstract Archive.Journal Open();

    [Fact]
    public async Task An_entry_comes_back_with_every_field_it_was_appended_with()
    {
        await using var journal = Open();
        await journal.WaitDurableAsync(journal.Append("##0087QN=1"), Cancel);
        Assert.True(journal.TryRead(1, out var entry));
        Assert.Equal((1L, EntryKind.Frame, 7, 3), (entry.Position, entry.Kind, entry.StationId, entry.ProfileRevision));
        Assert.Equal((JournalScript.Received, 5u, (byte)2, 99ul), (entry.ReceivedUtc, entry.Tolerances, entry.Reason, entry.LinkId));
        Assert.Equal("10.0.0.1:5000"u8, entry.Peer.Span);
        Assert.Equal("##0087QN=1", entry.Text());
    }

    [Fact]
    public async Task Positions_go_on_where_they_were_after_the_journal_is_opened_again()
    {
        await using (var first = Open())
        {
            Assert.Equal(0, first.LastPosition);
            Assert.Equal(1, first.Append("a"));
        }
        await using var second = Open();
        Assert.Equal(1, second.LastPosition);
        Assert.Equal(2, second.Append("b"));
        await second.WaitDurableAsync(2, Cancel);
        Assert.Equal(["a", "b"], second.ReadAll());
    }

    [Fact]
    public async Task Bytes_of_every_value_and_of_every_size_up_to_the_longest_come_back()
    {
        byte[][] payloads = [[], [0], [.. Enumerable.Range(0, 256).Select(one => (byte)one)], new byte[NewEntry.MaxPayloadBytes], [1, 2]];
        new Random(11).NextBytes(payloads[3]);
        await using var journal = Open();
        foreach (var payload in payloads)
            await journal.WaitDurableAsync(journal.Append(new NewEntry { Kind = EntryKind.Frame, ReceivedUtc = JournalScript.Received, Payload = new ReadOnlySequence<byte>(payload) }), Cancel);
        for (var i = 0; i < payloads.Length; i++)
        {
            Assert.True(journal.TryRead(i + 1, out var entry));
            Assert.True(entry.Payload.Span.SequenceEqual(payloads[i]));
        }
        Assert.Equal(payloads.Select(Encoding.UTF8.GetString), journal.ReadAll());
    }

    [Fact]
    public async Task Appenders_on_many_threads_get_distinct_positions_and_nothing_is_mixed()
    {
        await using var journal = Open();
        var positions = await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() => AppendManyAsync(journal, thread * 1000, 500))));
        var texts = journal.ReadAll();
        Assert.Equal(4000, texts.Count);
        foreach (var (position, text) in positions.SelectMany(mine => mine))
            Assert.Equal(text, texts[(int)position - 1]);
    }

    [Fact]
    public async Task A_cursor_begins_where_it_is_told_to_and_leaves_nothing_out()
    {
        await using var journal = Open();
        await AppendManyAsync(journal, 0, 300);
        var batch = new JournalBatch();
        foreach (var from in (long[])[1, 2, 150, 299, 300])
        {
            using var cursor = journal.ReadFrom(from);
            var read = new List<string>();
            while (cursor.TryRead(batch))
            {
                Assert.Equal(from + read.Count, batch.FirstPosition);
                for (var i = 0; i < batch.Count; i++)
                    read.Add(batch[i].Text());
            }
            Assert.Equal(Enumerable.Range(0, 300).Skip((int)from - 1).Select(JournalScript.Payload), read);
            Assert.Equal(301, cursor.Next);
        }
    }

    [Fact]
    public async Task A_cursor_that_waits_wakes_when_an_entry_becomes_durable()
    {
        await using var journal = Open();
        using var cursor = journal.ReadFrom(1);
        var waiting = cursor.WaitAsync(Cancel).AsTask();
        Assert.False(waiting.IsCompleted);
        journal.Append("x");
        await waiting;
        var batch = new JournalBatch();
        Assert.True(cursor.TryRead(batch));
        Assert.Equal("x", batch[0].Text());
        Assert.False(cursor.TryRead(batch));
    }

    [Fact]
    public async Task Positions_that_hold_nothing_are_not_read()
    {
        await using var journal = Open();
        await journal.WaitDurableAsync(journal.Append("a"), Cancel);
        Assert.False(journal.TryRead(0, out _));
        Assert.False(journal.TryRead(2, out _));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await journal.WaitDurableAsync(2, Cancel));
    }

    [Fact]
    public async Task A_payload_that_is_too_long_is_refused_by_name_and_takes_no_position()
    {
        await using var journal = Open();
        var refused = Assert.Throws<ArgumentException>(() => journal.Append(new string('x', NewEntry.MaxPayloadBytes + 1)));
        Assert.Contains("1048577 bytes", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, journal.Append("next"));
    }

    [Fact]
    public async Task What_was_appended_is_durable_when_the_journal_has_been_closed_and_nothing_is_taken_after()
    {
        var journal = Open();
        for (var i = 0; i < 50; i++)
            journal.Append(JournalScript.Payload(i));
        await journal.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => journal.Append("late"));
        await using var again = Open();
        Assert.Equal(Enumerable.Range(0, 50).Select(JournalScript.Payload), again.ReadAll());
    }

    /// <summary>Appends payloads of consecutive numbers, waiting now and then; where each one went.</summary>
    protected static async Task<List<(long Position, string Text)>> AppendManyAsync(Archive.Journal journal, int first, int count)
    {
        var mine = new List<(long Position, string Text)>();
        for (var i = 0; i < count; i++)
        {
            var text = JournalScript.Payload(first + i);
            mine.Add((journal.Append(text), text));
            if (i % 50 == 0)
                await journal.WaitDurableAsync(mine[^1].Position, Cancel);
        }
        await journal.WaitDurableAsync(mine[^1].Position, Cancel);
        return mine;
    }
}
