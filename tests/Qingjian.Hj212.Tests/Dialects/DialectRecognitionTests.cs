namespace Qingjian.Hj212.Tests.Dialects;

public class DialectRecognitionTests
{
    private const string Mn = Sample.Mn;

    [Theory]
    [InlineData("ST=32;CN=2011;PW=123456;MN=88888880000001;CP=&&&&", DialectSet.Hj2005)] // no Flag, MN of 14
    [InlineData("QN=20170516010101001;ST=22;CN=1011;PW=123456;MN=ABCDEFG1234567;Flag=3;CP=&&&&", DialectSet.Hj2005)] // linqiu126/hcu
    [InlineData($"ST=32;CN=2011;PW=123456;MN={Mn};CP=&&&&", DialectSet.Hj2005 | DialectSet.Hj2017)]
    [InlineData($"QN=20160801085857223;ST=32;CN=2011;PW=123456;MN={Mn};Flag=5;CP=&&&&", DialectSet.Hj2017)]
    [InlineData("QN=20210412154520280;ST=21;CN=2011;PW=123456;MN=DXCBZ000000005;Flag=5;CP=&&&&", DialectSet.Hj2017)] // mutoushirana/HJ212Virtual
    [InlineData($"QN=20240601085857223;ST=32;CN=1011;PW=123456;MN={Mn};Flag=9;CP=&&&&", DialectSet.Hj2025)] // HJ 212-2025 A.1
    [InlineData("QN=20201030000000437;ST=21;CN=2061;PW=123456;MN=NM100000_0005;Flag=9;CP=&&&&", DialectSet.SurfaceWater)] // public netty client
    [InlineData("QN=20201008154743635;ST=91;CN=9014;PW=123456;MN=SD000001;Flag=9;CP=&&QnRtn=1&&", DialectSet.SurfaceWater)] // HJ212Def header
    [InlineData($"QN=20240601085857223;ST=91;CN=9014;PW=123456;MN={Mn};Flag=8;CP=&&&&", DialectSet.Hj2025 | DialectSet.SurfaceWater)]
    [InlineData($"QN=20240601085857223;ST=91;CN=3024;PW=123456;MN={Mn};Flag=9;CP=&&&&", DialectSet.Hj2025)]
    [InlineData($"QN=20240601085857223;ST=21;CN=2011;PW=123456;MN={Mn};Flag=9;RF=1;CP=&&&&", DialectSet.Hj2025)]
    [InlineData($"QN=20240601085857223;ST=32;CN=2011;PW=123456;MN={Mn};Flag=13;CP=&&&&", DialectSet.None)] // version 3
    public void A_packet_leaves_these_editions_possible(string segment, DialectSet expected) => Assert.Equal(expected, Candidates(segment));

    [Fact]
    public void What_is_ambiguous_stays_so_until_another_packet_tells()
    {
        var known = Candidates($"QN=20240601085857223;ST=91;CN=9014;PW=123456;MN={Mn};Flag=8;CP=&&&&");
        Assert.Equal(new DialectVerdict(null, DialectSet.Hj2025 | DialectSet.SurfaceWater, false), DialectRecognition.Decide(known, null));
        known &= Candidates($"QN=20240601085857223;ST=31;CN=2011;PW=123456;MN={Mn};Flag=9;CP=&&&&");
        Assert.Equal(Dialect.Hj2025, DialectRecognition.Decide(known, null).Dialect);
    }

    [Fact]
    public void The_profile_of_the_station_holds_and_a_contradiction_is_told()
    {
        Assert.Equal(new DialectVerdict(Dialect.SurfaceWater, DialectSet.Hj2017, true), DialectRecognition.Decide(DialectSet.Hj2017, Dialect.SurfaceWater));
        Assert.False(DialectRecognition.Decide(DialectSet.Any, Dialect.SurfaceWater).IsContradiction);
    }

    [Theory]
    [InlineData("Flag=9;RF=1", true, Tolerances.None)]
    [InlineData("Flag=9;RF=0", false, Tolerances.ResendMark)]
    [InlineData("Flag=5;RF=1", true, Tolerances.ResendMark)]
    [InlineData("Flag=9", false, Tolerances.None)]
    public void The_mark_of_a_resend_is_read_and_named_where_its_edition_has_none(string fields, bool isResend, Tolerances expected)
    {
        Assert.True(Packet.TryParse(Sample.Bytes($"QN=20240601085857223;ST=31;CN=2051;PW=123456;MN={Mn};{fields};CP=&&&&"), out var packet, out _));
        Assert.Equal((isResend, expected), (packet.IsResend, packet.Tolerances));
    }

    [Theory] // HJ 212-2017 Table 3 and what later editions add
    [InlineData(Dialect.Hj2005, false, 0)]
    [InlineData(Dialect.Hj2005, true, 1)]
    [InlineData(Dialect.Hj2017, false, 4)]
    [InlineData(Dialect.Hj2017, true, 5)]
    [InlineData(Dialect.Hj2025, false, 8)]
    [InlineData(Dialect.Hj2025, true, 9)]
    [InlineData(Dialect.SurfaceWater, true, 9)]
    public void An_edition_has_its_Flag(Dialect dialect, bool wantsAnswer, byte expected) =>
        Assert.Equal(expected, PacketFlag.For(dialect, wantsAnswer).Value);

    private static DialectSet Candidates(string segment)
    {
        Assert.True(Packet.TryParse(Sample.Bytes(segment), out var packet, out _));
        return DialectRecognition.Candidates(packet);
    }
}
