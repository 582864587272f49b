using System.Buffers;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Hj212;
using Qingjian.Simulator.Client;

namespace Qingjian.Simulator.Tests.Client;

public sealed class HostCommandsTests
{
    private const string Mn = "010000A8900016F000169DC0";
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 4, 0, 0, TimeSpan.Zero));
    private readonly FieldSettings _settings;
    private readonly FieldClock _clock;
    private readonly HostCommands _commands;

    public HostCommandsTests()
    {
        var options = new StationClientOptions { Host = "h", Port = 1, Mn = Mn, Password = "100000", SystemCode = "32" };
        _settings = new FieldSettings(options);
        _clock = new FieldClock(_time);
        var unit = new FieldUnit(options, _settings, _clock, new FrameSeal(null), () => new KeptUploads(0));
        _commands = new HostCommands(options, _settings, unit, (_, _) => { }) { SendLater = _ => { } };
    }

    [Fact]
    public void The_standards_own_CN_1062_sets_the_interval_and_gets_9011_and_9012()
    {
        // HJ 212-2017 Appendix A.
        var answers = Answer("QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&");
        Assert.Equal(
            [
                "QN=20160801085857223;ST=91;CN=9011;PW=100000;MN=010000A8900016F000169DC0;Flag=4;CP=&&QnRtn=1&&",
                "QN=20160801085857223;ST=91;CN=9012;PW=100000;MN=010000A8900016F000169DC0;Flag=4;CP=&&ExeRtn=1&&",
            ], answers);
        Assert.Equal(TimeSpan.FromSeconds(30), _settings.RealTimeInterval);
    }

    [Fact]
    public void CN_1011_gets_the_time_between_9011_and_9012()
    {
        var answers = Answer($"QN=20260301120000001;ST=32;CN=1011;PW=100000;MN={Mn};Flag=5;CP=&&&&");
        Assert.Equal($"QN=20260301120000001;ST=32;CN=1011;PW=100000;MN={Mn};Flag=4;CP=&&SystemTime=20260301120000&&", answers[1]);
        Assert.Equal(3, answers.Count);
    }

    [Fact]
    public void CN_1012_sets_the_clock_from_which_later_QNs_come()
    {
        Answer($"QN=20260301120000001;ST=32;CN=1012;PW=100000;MN={Mn};Flag=5;CP=&&SystemTime=20260301121530&&");
        Assert.Equal(20260301121530000, _clock.NextQn());
        Assert.Equal(20260301121530001, _clock.NextQn());
    }

    [Theory]
    [InlineData(1000, "OverTime=7;ReCount=4", 1)]
    [InlineData(1000, "OverTime=0;ReCount=4", 3)]
    [InlineData(1000, "OverTime=7", 3)]
    [InlineData(1062, "RtdInterval=29", 3)]
    [InlineData(1062, "RtdInterval=3601", 3)]
    [InlineData(1064, "MinInterval=10", 1)]
    [InlineData(1064, "MinInterval=7", 3)]
    [InlineData(1012, "SystemTime=20261301000000", 3)]
    public void A_setting_is_executed_only_within_the_standards_bounds(int command, string dataArea, int result)
    {
        var answers = Answer($"QN=20260301120000001;ST=32;CN={command};PW=100000;MN={Mn};Flag=5;CP=&&{dataArea}&&");
        Assert.Contains($"ExeRtn={result}&&", answers[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void CN_1000_sets_timeout_and_resend_count()
    {
        Answer($"QN=20260301120000001;ST=32;CN=1000;PW=100000;MN={Mn};Flag=5;CP=&&OverTime=7;ReCount=4&&");
        Assert.Equal((TimeSpan.FromSeconds(7), 4), (_settings.OverTime, _settings.ReCount));
    }

    [Theory]
    [InlineData("999999", Mn, 1011, 3)]
    [InlineData("100000", "010000A8900016F000169DC1", 1011, 4)]
    [InlineData("100000", Mn, 2062, 8)] // of HJ 212-2025 and surface water alone
    public void A_command_that_is_not_for_this_unit_is_refused_with_its_QnRtn(string password, string mn, int command, int qnRtn)
    {
        var answer = Assert.Single(Answer($"QN=20260301120000001;ST=32;CN={command};PW={password};MN={mn};Flag=5;CP=&&&&"));
        Assert.Contains($"CN=9011;PW={password};MN={mn};Flag=4;CP=&&QnRtn={qnRtn}&&", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_gets_9013()
    {
        var answer = Assert.Single(Answer($"QN=20260301120000001;ST=32;CN=2012;PW=100000;MN={Mn};Flag=5;CP=&&&&"));
        Assert.Contains("CN=9013", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_is_never_answered()
    {
        Assert.Empty(Answer($"QN=20260301120000001;ST=91;CN=9013;PW=100000;MN={Mn};Flag=4;CP=&&&&"));
    }

    private List<string> Answer(string segment)
    {
        Assert.True(Packet.TryParse(Encoding.ASCII.GetBytes(segment), out var packet, out _));
        var output = new ArrayBufferWriter<byte>();
        _commands.Answer(packet, output);
        var buffer = new ReadOnlySequence<byte>(output.WrittenMemory);
        var answers = new List<string>();
        while (FrameScanner.TryRead(ref buffer, FrameOptions.Default, out var frame))
            answers.Add(Encoding.ASCII.GetString(frame.Segment.ToArray()));
        return answers;
    }
}
