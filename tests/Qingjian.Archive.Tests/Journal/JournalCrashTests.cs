namespace Qingjian.Archive.Tests.Journal;

public sealed class JournalCrashTests
{
    private const int Entries = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_crash_at_any_file_operation_loses_nothing_that_was_durable_and_damages_nothing(int seed)
    {
        var steps = await OperationsOfAWholeRun();
        Assert.True(steps > 100, "the script must roll and compress, or it shows nothing");
        for (var crashAt = 1; crashAt <= steps; crashAt++)
        {
            var random = new Random(seed * 100_000 + crashAt);
            var disk = new ForgetfulDisk { CrashAt = crashAt };
            var acknowledged = await RunUntilCrash(disk);
            var found = disk.AfterCrash(random);
            await AssertWhole(found, acknowledged, crashAt);
        }
    }

    [Fact]
    public async Task A_crash_at_any_operation_of_the_recovery_itself_loses_nothing_either()
    {
        for (var crashAt = 20; crashAt < 200; crashAt += 3)
        {
            var disk = new ForgetfulDisk { CrashAt = crashAt };
            var acknowledged = await RunUntilCrash(disk);
            for (var second = 1; second < 12; second++)
            {
                var random = new Random(crashAt * 100 + second);
                var halfRecovered = disk.AfterCrash(random, second);
                await TryOpen(halfRecovered);
                await AssertWhole(halfRecovered.AfterCrash(random), acknowledged, crashAt);
            }
        }
    }

    [Fact]
    public async Task A_power_cut_while_recovering_from_a_killed_process_loses_nothing_either()
    {
        for (var killAt = 20; killAt < 200; killAt += 3)
        {
            for (var second = 1; second < 9; second++)
            {
                var disk = new ForgetfulDisk { CrashAt = killAt };
                var acknowledged = await RunUntilCrash(disk);
                // The kernel still holds what the killed process wrote and did not sync.
                disk.CrashAt = disk.Operations + second;
                await TryOpen(disk);
                await AssertWhole(disk.AfterCrash(new Random(killAt * 100 + second)), acknowledged, killAt);
            }
        }
    }

    private static async Task<int> OperationsOfAWholeRun()
    {
        var disk = new ForgetfulDisk();
        Assert.Equal(Entries, await RunUntilCrash(disk));
        return disk.Operations;
    }

    // Appends in groups of one to four, waits for each group, compresses now and then; how many entries were acknowledged.
    private static async Task<int> RunUntilCrash(ForgetfulDisk disk)
    {
        var acknowledged = 0;
        try
        {
            await using var journal = JournalScript.Open(disk);
            for (var next = 1; next <= Entries;)
            {
                var last = 0L;
                for (var i = 0; i <= next % 4 && next <= Entries; i++)
                    last = journal.Append(JournalScript.Payload(next++));
                await journal.WaitDurableAsync(last, TestContext.Current.CancellationToken);
                acknowledged = (int)last;
                if (next % 5 == 0)
                    journal.PackClosed(disk);
            }
        }
        catch (IOException)
        {
            // The crash.
        }
        return acknowledged;
    }

    private static async Task TryOpen(ForgetfulDisk disk)
    {
        try
        {
            await using var journal = JournalScript.Open(disk);
        }
        catch (IOException crash) when (crash is not JournalDamagedException)
        {
            // The second crash.
        }
    }

    private static async Task AssertWhole(ForgetfulDisk found, int acknowledged, int crashAt)
    {
        await using var journal = JournalScript.Open(found);
        var texts = journal.ReadAll();
        Assert.True(texts.Count >= acknowledged, $"crash at operation {crashAt}: {acknowledged} were durable, {texts.Count} are left");
        for (var i = 0; i < texts.Count; i++)
            Assert.Equal(JournalScript.Payload(i + 1), texts[i]);
        Assert.DoesNotContain(found.List(), name => name.EndsWith(".tmp", StringComparison.Ordinal));

        var position = journal.Append("after the crash");
        await journal.WaitDurableAsync(position, TestContext.Current.CancellationToken);
        Assert.Equal(texts.Count + 1, position);
        Assert.Equal("after the crash", journal.ReadAll()[^1]);
    }
}
