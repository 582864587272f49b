using Qingjian.Hj212;
using Qingjian.Simulator.Client;

namespace Qingjian.Simulator.Tests.Client;

public sealed class OutboxFileTests : IDisposable
{
    private const string Mn = "010000A8900016F000169DC0";
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qingjian-outbox-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(_folder.FullName, Mn + ".outbox");

    [Fact]
    public async Task What_was_not_answered_when_the_process_died_is_sent_by_the_next_with_the_same_QN_and_bytes()
    {
        await using var silent = new GatewayDouble(_ => Reaction.Ignore);
        // Neither closed nor disposed: what a killed process leaves is what stands in the file now.
        var killed = NewClient(silent.Port);
        using var death = new CancellationTokenSource();
        var running = killed.RunAsync(death.Token);
        for (var i = 0; i < 5; i++)
            killed.Store(Uploads.Hour(_start.AddHours(i)));
        await EventuallyAsync(() => silent.Received.Count >= 5);
        await death.CancelAsync();
        await running;

        await using var gateway = new GatewayDouble();
        using (var next = NewClient(gateway.Port))
        {
            next.Store(Uploads.Hour(_start.AddHours(5)));
            await AnsweredAsync(next);
            Assert.Equal(6, next.Counts.Answered);
        }
        Assert.Equal(silent.Received.Take(5).Select(frame => frame.Raw), gateway.Received.Take(5).Select(frame => frame.Raw));
        Assert.Equal(6, gateway.Received.Select(frame => frame.Qn).Distinct().Count());

        using var last = NewClient(gateway.Port);
        Assert.Equal(0, last.Counts.Open);
    }

    [Fact]
    public void Whatever_byte_a_crash_cut_the_file_at_the_frames_before_it_are_kept()
    {
        var lines = new List<int> { 0 };
        using (var client = NewClient(1))
            for (var i = 0; i < 3; i++)
            {
                client.Store(Uploads.Hour(_start.AddHours(i)));
                lines.Add((int)new FileInfo(FilePath).Length);
            }
        var whole = File.ReadAllBytes(FilePath);
        for (var cut = 0; cut <= whole.Length; cut++)
        {
            File.WriteAllBytes(FilePath, whole[..cut]);
            using var file = new OutboxFile(_folder.FullName, Mn);
            Assert.Equal(lines.Count(end => end > 0 && end <= cut), file.Restored.Count);
        }
    }

    [Fact]
    public void A_file_that_is_no_outbox_is_refused_with_its_name_and_line()
    {
        File.WriteAllText(FilePath, "hello\n");
        var refused = Assert.Throws<InvalidDataException>(() => new OutboxFile(_folder.FullName, Mn));
        Assert.Contains(FilePath, refused.Message, StringComparison.Ordinal);
        Assert.Contains("hello", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HJ_212_2025_marks_every_sending_after_the_first_with_RF()
    {
        var seen = 0;
        await using var gateway = new GatewayDouble(_ => Interlocked.Increment(ref seen) == 1 ? Reaction.Ignore : Reaction.Answer);
        using var client = NewClient(gateway.Port, Dialect.Hj2025);
        client.Store(Uploads.Hour(_start));
        await AnsweredAsync(client);
        var raw = gateway.Received.Select(frame => frame.Raw).ToList();
        Assert.DoesNotContain("RF=", raw[0], StringComparison.Ordinal);
        Assert.Contains(";Flag=9;RF=1;CP=&&DataTime=20260301000000;", raw[1], StringComparison.Ordinal);
        Assert.Equal(raw[0][(raw[0].IndexOf("CP=", StringComparison.Ordinal))..^6], raw[1][raw[1].IndexOf("CP=", StringComparison.Ordinal)..^6]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private StationClient NewClient(int port, Dialect dialect = Dialect.Hj2017) => new(
        new StationClientOptions
        {
            Host = "127.0.0.1", Port = port, Mn = Mn, Password = "123456", SystemCode = "22", Dialect = dialect,
            OverTime = TimeSpan.FromMilliseconds(150), OutboxFolder = _folder.FullName,
        }, TimeProvider.System, TimeProvider.System);

    private static async Task AnsweredAsync(StationClient client)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = client.RunAsync(ending.Token);
        await client.WaitUntilAnsweredAsync(Cancellation).WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        await ending.CancelAsync();
        await running;
    }

    private static async Task EventuallyAsync(Func<bool> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (!holds())
            await Task.Delay(5, limit.Token);
    }
}
