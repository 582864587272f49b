namespace Qingjian.Hj212.Tests.Packets;

/// <summary>One test for each deviation of the header that is seen in the field: accepted, and named.</summary>
public class PacketToleranceTests
{
    private const string Mn = Sample.Mn;

    [Theory]
    [InlineData($"ST=32;CN=2011;PW=123456;MN={Mn};Flag=5;CP=&&&&", Tolerances.QnAbsent)]
    [InlineData($"QN=;ST=32;CN=2011;PW=123456;MN={Mn};Flag=5;CP=&&&&", Tolerances.QnAbsent)]
    [InlineData($"QN=20160801085857;ST=32;CN=2011;PW=123456;MN={Mn};Flag=5;CP=&&&&", Tolerances.QnFormat)]
    [InlineData("ST=32;CN=2011;PW=123456;MN=12345678901234;CP=&&&&", Tolerances.FlagAbsent)]
    [InlineData("ST=32;CN=2011;PW=123456;MN=12345678901234;Flag=;CP=&&&&", Tolerances.FlagAbsent)]
    [InlineData($"QN=20160801085857223;ST=32;CN=2011;PW=123456;MN={Mn};FLAG=5;CP=&&&&", Tolerances.FieldNameCase)]
    [InlineData($"QN=20160801085857223;ST=32;CN=2011;PW=123456;MN={Mn};Flag=5CP=&&&&", Tolerances.HeaderSeparator)]
    [InlineData($"QN=20160801085857223,ST=32;CN=2011;PW=123456;MN={Mn};Flag=5;CP=&&&&", Tolerances.HeaderSeparator)]
    [InlineData($"QN=20160801085857223;ST=32;CN=2011;PW=123456;,MN={Mn};Flag=5;CP=&&&&", Tolerances.HeaderSeparator)]
    [InlineData($"ST=32;CN=2011;QN=20160801085857223;PW=123456;MN={Mn};Flag=5;CP=&&&&", Tolerances.HeaderOrder)]
    [InlineData("QN=20160801085857223;ST=32;CN=2011;PW=123456;MN=;Flag=5;CP=&&&&", Tolerances.MnFormat)]
    [InlineData("QN=20160801085857223;ST=32;CN=2011;PW=123456;MN=67ae44f0-51a1-40f8-b463-2fe5d3541e92;Flag=5;CP=&&&&", Tolerances.MnFormat)]
    [InlineData("QN=20160801085857223;ST=32;CN=2011;PW=123456;MN=JLYP01_AIR01_0001;Flag=4;CP=&&&&", Tolerances.MnFormat)]
    [InlineData($"QN=20160801085857223;ST=32;CN=2011;PW=;MN={Mn};Flag=5;CP=&&&&", Tolerances.PasswordFormat)]
    [InlineData($"QN=20160801085857223;ST=32;CN=2011;PW=BF470F88957588DE902D1A52;MN={Mn};Flag=5;CP=&&&&", Tolerances.PasswordFormat)]
    [InlineData($"QN=20160801085857223; ST=32;CN=2011;PW =123456;MN={Mn};Flag=5;CP=&&&&", Tolerances.Blanks)]
    [InlineData($"QN=20160801085857223;ST=32;CN=2011;PW=123456;MN={Mn};Flag=5;CP=&DataTime=20160801085857&", Tolerances.DataAreaDelimiter)]
    [InlineData($"QN=20160801085857223;ST=32;CN=2011;PW=123456;MN={Mn};Flag=6;PNO=1;PNUM=2;CP=&&&&", Tolerances.SplitFields)]
    [InlineData($"QN=20160801085857223;ST=32;CN=2011;PW=123456;MN={Mn};Flag=6;PNUM=0002;PNO=0002;CP=&&&&", Tolerances.SplitFields)]
    [InlineData($"QN=20160801085857223;ST=32;CN=2011;PW=123456;MN={Mn};Flag=4;PNUM=2;PNO=1;CP=&&&&", Tolerances.SplitFields)]
    [InlineData($"QN=20160801085857223;ST=22;CN=9014;PW=123456;MN={Mn};Flag=4;CP=&&&&", Tolerances.AnswerForm)]
    [InlineData($"QN=20160801085857223;ST=91;CN=9014;PW=123456;MN={Mn};Flag=5;CP=&&&&", Tolerances.AnswerForm)]
    public void A_deviation_of_the_header_is_accepted_and_named(string segment, Tolerances expected) =>
        Assert.Equal(expected, PacketTests.Parse(segment).Tolerances);

    [Fact]
    public void Fields_are_read_by_name_whatever_their_order()
    {
        var packet = PacketTests.Parse($"MN={Mn};Flag=6;PNO=2;PNUM=0003;CN=2011;PW=123456;ST=32;QN=20160801085857223;CP=&&&&");
        Assert.Equal((3, 2, 2011, "32"u8.ToArray()), (packet.PacketCount, packet.PacketNumber, packet.Command, packet.St.ToArray()),
            (a, b) => a.Item1 == b.Item1 && a.Item2 == b.Item2 && a.Item3 == b.Item3 && a.Item4.AsSpan().SequenceEqual(b.Item4));
    }

    [Fact]
    public void The_standards_own_segments_need_no_tolerance()
    {
        foreach (var frame in (string[])[Sample.AppendixA, Sample.NoticeAnswer, Sample.MinuteData, Sample.RealTimeData])
            Assert.Equal(Tolerances.None, PacketTests.Parse(frame[6..^6]).Tolerances);
    }
}
