using System.Buffers;
using System.Text;

namespace Qingjian.Hj212.Tests;

/// <summary>Frames for tests. Those named after a table carry that table's bytes; checksums of the standard's tables, which print none, are those that
/// the collected packets state beside their source.</summary>
internal static class Sample
{
    public const string Mn = "010000A8900016F000169DC0";

    /// <summary>HJ 212-2017 Appendix A, the only frame that the standard prints whole.</summary>
    public const string AppendixA =
        "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n";

    /// <summary>HJ 212-2017 Table C.4: the host's answer to a notice.</summary>
    public const string NoticeAnswer =
        "##0087QN=20160801085857223;ST=91;CN=9013;PW=123456;MN=010000A8900016F000169DC0;Flag=4;CP=&&&&2A80\r\n";

    /// <summary>HJ 212-2017 Table C.16: minute data.</summary>
    public const string MinuteData =
        "##0325QN=20160801085000001;ST=32;CN=2051;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&DataTime=20160801084000;"
        + "w00000-Cou=10.5,w00000-Min=16.4,w00000-Avg=17.5,w00000-Max=20.1,w00000-Flag=N;"
        + "w01001-Min=7.1,w01001-Avg=7.5,w01001-Max=7.8,w01001-Flag=N;"
        + "w01018-Cou=10.5,w01018-Min=40.1,w01018-Avg=40.1,w01018-Max=40.1,w01018-Flag=N&&6180\r\n";

    /// <summary>HJ 212-2017 Table C.14: real-time data with a sample time.</summary>
    public const string RealTimeData =
        "##0218QN=20160801085857223;ST=32;CN=2011;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&DataTime=20160801085857;"
        + "w01001-Rtd=7.1,w01001-Flag=N;w01018-SampleTime=20160801070000,w01018-Rtd=2.2,w01018-Flag=N,w01018-EFlag=A01&&6E80\r\n";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A frame by the letter around a data segment.</summary>
    public static byte[] Frame(string segment)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.WriteSegment(output, Bytes(segment));
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The data segment of a 2017 upload with this data area.</summary>
    public static string Segment(string dataArea, int command = 2011) =>
        $"QN=20160801085857223;ST=32;CN={command};PW=123456;MN={Mn};Flag=5;CP=&&{dataArea}&&";

    /// <summary>The checksum of a segment as the frame carries it.</summary>
    public static string Check(string segment) => Checksum.Compute(Bytes(segment)).ToString("X4", null);
}
