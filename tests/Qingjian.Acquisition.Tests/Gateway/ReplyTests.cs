using System.Buffers;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Acquisition.Gateway;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Tests.Gateway;

public sealed class ReplyTests
{
    private const string Identity = "PW=123456;MN=010000A8900016F000169DC0;";
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2016, 8, 1, 0, 58, 57, TimeSpan.Zero));

    // HJ 212-2017 appendix C.4: the notice, its answer, and then the host's 1012.
    [Fact]
    public void A_calibration_request_gets_9013_with_its_own_QN_and_then_1012_in_beijing_time()
    {
        var (answer, frames) = Answer($"QN=20160801085857223;ST=32;CN=1013;{Identity}Flag=5;CP=&&PolId=w01018&&");

        Assert.Equal(2, frames);
        Assert.StartsWith("##0087QN=20160801085857223;ST=91;CN=9013;PW=123456;MN=010000A8900016F000169DC0;Flag=4;CP=&&&&2A80\r\n", answer, StringComparison.Ordinal);
        Assert.Contains(";ST=32;CN=1012;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&PolId=w01018;SystemTime=20160801085857&&", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_upload_that_asks_for_no_answer_gets_none()
    {
        var (answer, frames) = Answer($"QN=20160801085857223;ST=32;CN=2011;{Identity}Flag=4;CP=&&DataTime=20160801085857&&");

        Assert.Equal((0, ""), (frames, answer));
    }

    [Theory]
    [InlineData(9011, "QnRtn=1")]
    [InlineData(9012, "ExeRtn=1")]
    [InlineData(9013, "")]
    [InlineData(9014, "")]
    public void An_answer_is_never_answered(int command, string dataArea)
    {
        var (_, frames) = Answer($"QN=20160801085857223;ST=91;CN={command};{Identity}Flag=5;CP=&&{dataArea}&&");

        Assert.Equal(0, frames);
    }

    private (string Text, int Frames) Answer(string segment)
    {
        Assert.True(Packet.TryParse(Encoding.ASCII.GetBytes(segment), out var packet, out _));
        var output = new ArrayBufferWriter<byte>();
        var frames = Reply.Write(packet, output, _time);
        return (Encoding.ASCII.GetString(output.WrittenSpan), frames);
    }
}
