using System.Buffers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Qingjian.Archive.Tests.Journal;

public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-journal-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
            Assert.Equal(1, first.Append("a"));
        await using var second = Open();
        Assert.Equal(2, second.Append("b"));
        await second.WaitDurableAsync(2, Cancel);
        Assert.Equal(["a", "b"], second.ReadAll());
    }

    [Fact]
    public async Task Closed_segments_are_compressed_and_every_entry_is_read_from_them_by_position()
    {
        var options = JournalScript.Options(_folder) with { CompressesClosedSegments = true };
        await using (var journal = Archive.Journal.Open(options, NullLogger.Instance))
        {
            for (var i = 1; i <= 200; i++)
                await journal.WaitDurableAsync(journal.Append(JournalScript.Payload(i)), Cancel);
        }
        await using var again = Archive.Journal.Open(options, NullLogger.Instance);
        while (Directory.GetFiles(_folder, "*.qjl").Length > 1)
            await Task.Delay(5, Cancel);
        Assert.NotEmpty(Directory.GetFiles(_folder, "*.qjz"));
        for (var i = 200; i >= 1; i--)
        {
            Assert.True(again.TryRead(i, out var entry));
            Assert.Equal(JournalScript.Payload(i), entry.Text());
        }
        Assert.Equal(200, again.ReadAll().Count);
    }

    [Fact]
    public async Task Appenders_on_many_threads_get_distinct_positions_and_nothing_is_mixed()
    {
        await using var journal = Open();
        var positions = await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            var mine = new List<(long Position, string Text)>();
            for (var i = 0; i < 500; i++)
            {
                var text = JournalScript.Payload(thread * 1000 + i);
                mine.Add((journal.Append(text), text));
                if (i % 50 == 0)
                    await journal.WaitDurableAsync(mine[^1].Position, Cancel);
            }
            await journal.WaitDurableAsync(mine[^1].Position, Cancel);
            return mine;
        })));
        var texts = journal.ReadAll();
        Assert.Equal(4000, texts.Count);
        foreach (var (position, text) in positions.SelectMany(mine => mine))
            Assert.Equal(text, texts[(int)position - 1]);
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
    public async Task Appending_allocates_nothing()
    {
        await using var journal = Archive.Journal.Open(new JournalOptions { Folder = _folder, MaxUnsyncedBytes = 4 << 20, GroupBytes = 8 << 20 }, NullLogger.Instance);
        var payload = new ReadOnlySequence<byte>(new byte[300]);
        AppendMany(journal, payload, 20_000);
        await journal.WaitDurableAsync(20_000, Cancel);
        AppendMany(journal, payload, 20_000);
        await journal.WaitDurableAsync(40_000, Cancel);
        var before = GC.GetAllocatedBytesForCurrentThread();
        AppendMany(journal, payload, 5_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
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
    public async Task A_second_owner_of_the_same_folder_is_refused()
    {
        await using var journal = Open();
        var refused = Assert.Throws<IOException>(Open);
        Assert.Contains("open in another process", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_disk_fails_the_waiter_and_every_later_append()
    {
        await using var journal = JournalScript.Open(new ForgetfulDisk { CrashAt = 4 });
        var position = journal.Append("a");
        await Assert.ThrowsAsync<JournalFailedException>(async () => await journal.WaitDurableAsync(position, Cancel));
        Assert.Throws<JournalFailedException>(() => journal.Append("b"));
        Assert.Equal(0, journal.DurablePosition);
    }

    private static void AppendMany(Archive.Journal journal, ReadOnlySequence<byte> payload, int count)
    {
        for (var i = 0; i < count; i++)
            journal.Append(new NewEntry { Kind = EntryKind.Frame, ReceivedUtc = JournalScript.Received, Payload = payload });
    }

    private Archive.Journal Open() => Archive.Journal.Open(JournalScript.Options(_folder), NullLogger.Instance);
}
