using System.Buffers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>What only the journal of segment files has; the rest stands in <see cref="JournalContractTests"/>.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-journal-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
