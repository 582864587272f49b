using System.Text.Json;
using Qingjian.Hj212;
using Qingjian.Simulator.Tests.Client;

namespace Qingjian.Simulator.Tests.Faulty;

public sealed class FaultsTests : IDisposable
{
    private const string Mn = "010000A8900016F000169DC0";
    private static readonly TimeSpan _patient = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qingjian-faults-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_share_meets_about_that_part_of_the_frames_and_another_seed_meets_others()
    {
        var met = Met(new Faults { Seed = 1, Lose = 0.3 });
        Assert.InRange(met.Count, 2700, 3300); // 10,000 throws: 300 is 6.5 standard deviations
        Assert.Equal(met, Met(new Faults { Seed = 1, Lose = 0.3 }));
        Assert.NotEqual(met, Met(new Faults { Seed = 2, Lose = 0.3 }));
        Assert.Empty(Met(new Faults { Seed = 1, Delay = 0.3 }));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(0.91)]
    [InlineData(double.NaN)]
    public void A_share_outside_its_bounds_is_refused_by_name(double share)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => new Faults { Reorder = share });
        Assert.Equal("Reorder", refused.ParamName);
    }

    [Fact]
    public async Task Every_frame_that_is_not_forgotten_arrives_whatever_the_line_does_and_the_truth_tells_what_it_did()
    {
        var faults = new Faults
        {
            Seed = 7, Forget = 0.1, Lose = 0.2, LoseAnswer = 0.2, Delay = 0.1, Duplicate = 0.1, Reorder = 0.2, Corrupt = 0.1,
            LongestDelay = TimeSpan.FromMilliseconds(40),
        };
        await using var gateway = new GatewayDouble();
        var counts = await PlayAsync(gateway, faults, frames: 200);
        var truth = Truth();

        var forgotten = Enumerable.Range(0, 200).Count(i => faults.Meets(FaultKind.Forget, Mn, Commands.HourData, _start.AddHours(i)));
        Assert.Equal(forgotten, truth.Count(line => line.Fault == "Forget"));
        Assert.Equal(200 - forgotten, counts.Answered);
        Assert.Equal(200 - forgotten, gateway.Received.Select(frame => frame.Qn).Distinct().Count());
        Assert.True(gateway.Damaged > 0);
        Assert.Equal(Enum.GetNames<FaultKind>().Order(), truth.Select(line => line.Fault).Distinct().Order());
        Assert.All(truth, line => Assert.True(faults.Meets(Enum.Parse<FaultKind>(line.Fault), Mn, Commands.HourData, line.DataTime, line.Part, line.Sending)));
    }

    [Fact]
    public async Task A_lost_sending_does_not_arrive_and_a_doubled_one_arrives_twice()
    {
        await using var gateway = new GatewayDouble();
        var faults = new Faults { Seed = 3, Lose = 0.4, Duplicate = 0.3 };
        await PlayAsync(gateway, faults, frames: 100, TimeSpan.FromSeconds(1.5));
        var truth = Truth();
        var arrived = gateway.Received.GroupBy(frame => frame.Raw).ToDictionary(frames => DataTimeOf(frames.Key), frames => frames.Count());
        for (var i = 0; i < 100; i++)
        {
            var at = _start.AddHours(i);
            var sendings = 1;
            while (faults.Meets(FaultKind.Lose, Mn, Commands.HourData, at, 1, sendings))
                sendings++;
            Assert.Equal(sendings - 1, truth.Count(line => line.Fault == "Lose" && line.DataTime == at));
            Assert.Equal(faults.Meets(FaultKind.Duplicate, Mn, Commands.HourData, at, 1, sendings) ? 2 : 1, arrived[at]);
        }
    }

    [Fact]
    public async Task Every_byte_alone_is_the_same_session()
    {
        await using var whole = new GatewayDouble();
        await using var split = new GatewayDouble();
        await PlayAsync(whole, Faults.None, frames: 30, _patient);
        await PlayAsync(split, new Faults { SplitEvery = 1 }, frames: 30, _patient);
        Assert.Equal(whole.Received.Select(frame => frame.Raw[26..^6]), split.Received.Select(frame => frame.Raw[26..^6])); // without head, QN and checksum
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static List<int> Met(Faults faults) =>
        [.. Enumerable.Range(0, 10_000).Where(i => faults.Meets(FaultKind.Lose, Mn, Commands.MinuteData, _start.AddMinutes(i)))];

    // Where sendings are counted, the over-time is so long that a slow machine is not taken for a lost answer.
    private async Task<ClientCounts> PlayAsync(GatewayDouble gateway, Faults faults, int frames, TimeSpan? overTime = null)
    {
        await using var log = new FaultLog(TruthPath);
        var options = new StationClientOptions
        {
            Host = "127.0.0.1", Port = gateway.Port, Mn = Mn, Password = "123456", SystemCode = "22",
            OverTime = overTime ?? TimeSpan.FromMilliseconds(120), ReCount = 99, Faults = faults,
        };
        using var client = new StationClient(options, TimeProvider.System, TimeProvider.System, faults: log);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = client.RunAsync(ending.Token);
        for (var i = 0; i < frames; i++)
            client.Store(Uploads.Hour(_start.AddHours(i)));
        await client.WaitUntilAnsweredAsync(Cancellation).WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        await ending.CancelAsync();
        await running;
        return client.Counts;
    }

    private string TruthPath => Path.Combine(_folder.FullName, "truth.jsonl");

    private List<TruthLine> Truth() => [.. File.ReadLines(TruthPath).Select(line =>
    {
        var fault = JsonDocument.Parse(line).RootElement;
        Assert.Equal(Mn, fault.GetProperty("mn").GetString());
        return new TruthLine(fault.GetProperty("fault").GetString()!, Time(fault.GetProperty("dataTime").GetString()!),
            fault.GetProperty("part").GetInt32(), fault.GetProperty("sending").GetInt32());
    })];

    private static DateTimeOffset DataTimeOf(string raw) => Time(raw.Substring(raw.IndexOf("DataTime=", StringComparison.Ordinal) + 9, 14));

    private static DateTimeOffset Time(string text)
    {
        Assert.True(WireTime.TryParse(System.Text.Encoding.ASCII.GetBytes(text), out var time));
        return time;
    }

    private readonly record struct TruthLine(string Fault, DateTimeOffset DataTime, int Part, int Sending);
}
