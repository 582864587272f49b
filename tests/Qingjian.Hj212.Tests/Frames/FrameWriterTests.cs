using System.Buffers;
using System.Text;

namespace Qingjian.Hj212.Tests.Frames;

public class FrameWriterTests
{
    private static readonly PacketHeader _header = new()
    {
        Qn = "20160801085857223",
        St = "32",
        Command = Commands.SetRealTimeInterval,
        Password = "100000",
        Mn = Sample.Mn,
        Flag = PacketFlag.Hj2017Answered,
    };

    [Fact]
    public void The_frame_of_appendix_A_is_written_byte_for_byte() =>
        Assert.Equal(Sample.AppendixA, Write(_header, "RtdInterval=30"));

    [Fact]
    public void Chinese_text_is_UTF_8_and_its_length_counts_bytes()
    {
        // HJ 212-2017 Table C.40.
        var frame = Write(_header with { Command = 3020, Password = "123456" }, "DataTime=20100301145000;PolId=w01018;i11001-Info=//清洗管路//");
        Assert.StartsWith("##0152", frame, StringComparison.Ordinal);
        Assert.EndsWith("&&9741\r\n", frame, StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_frame_of_table_C_50_is_written_byte_for_byte() =>
        Assert.Equal(
            "##0201QN=20160801085857534;ST=32;CN=2061;PW=123456;MN=010000A8900016F000169DC0;Flag=7;PNUM=2;PNO=1;CP=&&DataTime=20160801080000;"
            + "w00000-Cou=63.0,w00000-Min=16.4,w00000-Avg=17.5,w00000-Max=20.1,w00000-Flag=N&&1980\r\n",
            Write(
                _header with
                {
                    Qn = "20160801085857534",
                    Command = Commands.HourData,
                    Password = "123456",
                    Flag = new PacketFlag(7),
                    PacketCount = 2,
                    PacketNumber = 1,
                },
                "DataTime=20160801080000;w00000-Cou=63.0,w00000-Min=16.4,w00000-Avg=17.5,w00000-Max=20.1,w00000-Flag=N"));

    [Fact]
    public void A_resent_frame_carries_RF() =>
        Assert.Contains(";Flag=9;RF=1;CP=&&", Write(_header with { Flag = new PacketFlag(9), IsResend = true }, ""), StringComparison.Ordinal);

    [Fact]
    public void A_segment_that_the_length_field_cannot_say_is_refused()
    {
        var problem = Assert.Throws<ArgumentException>(() => Write(_header, new string('x', 10_000)));
        Assert.Contains("four digits", problem.Message, StringComparison.Ordinal);
    }

    private static string Write(PacketHeader header, string dataArea)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.Write(output, header, Sample.Bytes(dataArea));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
