using System.Buffers;
using System.Text;

namespace Qingjian.Hj212.Tests.Packets;

public class AnswersTests
{
    [Fact]
    public void A_notice_is_answered_with_the_bytes_of_table_C_4()
    {
        var request = "QN=20160801085857223;ST=32;CN=1013;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&PolId=w01018&&";
        Assert.Equal(Sample.NoticeAnswer, Notice(request));
    }

    [Fact]
    public void An_upload_is_answered_with_the_9014_of_the_minute_data_example() =>
        // The data answer to C.16's QN; checksum C241 verified in the protocol digest against the standard's loop.
        Assert.Equal(
            "##0087QN=20160801085000001;ST=91;CN=9014;PW=123456;MN=010000A8900016F000169DC0;Flag=4;CP=&&&&C241\r\n",
            Data(Sample.MinuteData[6..^6]));

    [Fact]
    public void A_2005_request_is_answered_with_the_QN_inside_the_data_area()
    {
        // linqiu126/hcu prints this answer (with a MODBUS checksum; the protocol's own is 0880).
        var request = "QN=20170516010101001;ST=22;CN=2012;PW=123456;MN=ABCDEFG1234567;CP=&&&&";
        Assert.Equal(
            "##0076ST=91;CN=9013;PW=123456;MN=ABCDEFG1234567;Flag=0;CP=&&QN=20170516010101001&&0880\r\n", Notice(request));
    }

    [Fact]
    public void A_2005_upload_without_QN_is_answered_without_one() =>
        Assert.StartsWith("##0056ST=91;CN=9014;PW=123456;MN=12345678901234;Flag=0;CP=&&&&",
            Data("ST=32;CN=2011;PW=123456;MN=12345678901234;Flag=1;CP=&&DataTime=20160801085857&&"), StringComparison.Ordinal);

    [Fact]
    public void A_version_2_upload_is_answered_with_flag_8() =>
        Assert.Contains(";Flag=8;CP=&&&&", Data($"QN=20240601085857223;ST=32;CN=2011;PW=123456;MN={Sample.Mn};Flag=9;CP=&&&&"),
            StringComparison.Ordinal);

    [Fact]
    public void An_answer_to_fields_of_absurd_length_is_still_a_frame()
    {
        var answer = Data($"QN={new string('1', 900)};ST=32;CN=2011;PW={new string('2', 900)};MN={Sample.Mn};Flag=5;CP=&&&&");
        Assert.Equal(FrameFault.None, Frames.Scan.One(Encoding.ASCII.GetBytes(answer)).Fault);
    }

    private static string Notice(string segment)
    {
        var output = new ArrayBufferWriter<byte>();
        Answers.WriteNoticeAnswer(output, PacketTests.Parse(segment));
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }

    private static string Data(string segment)
    {
        var output = new ArrayBufferWriter<byte>();
        Answers.WriteDataAnswer(output, PacketTests.Parse(segment));
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }
}
