namespace Qingjian.Archive.Tests.Journal;

/// <summary>A disk that refuses for a while, full or read-only, and then takes writes again.</summary>
public sealed class JournalRefusedTests
{
    private const int Entries = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Refused_at_any_operation_the_journal_goes_on_by_itself_and_keeps_every_answered_entry_at_its_position(int operations)
    {
        var steps = (await RunAsync(new ForgetfulDisk())).Disk.Operations;
        Assert.True(steps > 80, "the script must begin new segments, or it shows nothing");
        for (var refusedAt = 2; refusedAt <= steps; refusedAt++)
        {
            var (disk, answered) = await RunAsync(new ForgetfulDisk { CrashAt = refusedAt, MendedAt = refusedAt + operations });
            Assert.Equal(Entries, answered.Values.Distinct().Count());
            // Then the power goes as well.
            await using var journal = JournalScript.Open(disk.AfterCrash(new Random(refusedAt)));
            var texts = journal.ReadAll();
            foreach (var (position, text) in answered)
                Assert.Equal(text, texts[(int)position - 1]);
        }
    }

    [Fact]
    public async Task While_it_refuses_nothing_is_answered_and_what_was_waited_for_fails_at_once()
    {
        var disk = new ForgetfulDisk { CrashAt = 4 };
        await using var journal = Open(disk);
        var position = journal.Append("a");
        await Assert.ThrowsAsync<JournalFailedException>(async () => await journal.WaitDurableAsync(position, Cancel));
        var refused = Assert.Throws<JournalFailedException>(() => journal.Append("b"));
        Assert.Contains("the power is gone", refused.Message, StringComparison.Ordinal);
        Assert.Equal("the power is gone", journal.Failure);
        Assert.Equal(0, journal.DurablePosition);

        disk.MendedAt = disk.Operations;
        while (journal.HasFailed)
            await Task.Delay(1, Cancel);
        Assert.Null(journal.Failure);
        // Who waits for news now hears the next entry, not of what is over.
        using var cursor = journal.ReadFrom(2);
        var news = cursor.WaitAsync(Cancel);
        // Whoever asks late for the entry of before hears the truth about that entry, not about another one.
        await journal.WaitDurableAsync(position, Cancel);
        Assert.Equal(["a"], journal.ReadAll());
        Assert.Equal(2, journal.Append("b"));
        await news;
    }

    // As a station does: each entry again until it was answered.
    private static async Task<(ForgetfulDisk Disk, Dictionary<long, string> Answered)> RunAsync(ForgetfulDisk disk)
    {
        var answered = new Dictionary<long, string>();
        await using var journal = Open(disk);
        for (var number = 1; number <= Entries;)
        {
            try
            {
                var position = journal.Append(JournalScript.Payload(number));
                await journal.WaitDurableAsync(position, Cancel);
                answered.Add(position, JournalScript.Payload(number++));
            }
            catch (JournalFailedException)
            {
                await Task.Yield();
            }
        }
        return (disk, answered);
    }

    private static Archive.Journal Open(ForgetfulDisk disk) => JournalScript.Open(disk, JournalScript.Options() with { RetryInterval = TimeSpan.FromTicks(1) });
}
