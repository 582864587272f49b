using System.Text;

namespace Qingjian.Hj212.Tests.Packets;

public class PacketTests
{
    [Fact]
    public void Every_field_of_a_2017_upload_is_typed()
    {
        var packet = Parse(Sample.MinuteData[6..^6]);
        Assert.Equal("20160801085000001|32|123456|010000A8900016F000169DC0", Text(packet.Qn, packet.St, packet.Password, packet.Mn));
        Assert.Equal(
            (Commands.MinuteData, Dialect.Hj2017, true, false, 0, 0, false, Tolerances.None),
            (packet.Command, packet.Dialect, packet.Flag.WantsAnswer, packet.Flag.IsSplit, packet.PacketCount, packet.PacketNumber,
                packet.IsResend, packet.Tolerances));
        Assert.True(packet.TryGetDataTime(out var time));
        Assert.Equal(new DateTimeOffset(2016, 8, 1, 8, 40, 0, TimeSpan.FromHours(8)), time);
        Assert.Equal(TimeSpan.FromHours(8), time.Offset);
    }

    [Fact]
    public void A_split_packet_of_table_C_50_has_its_numbers()
    {
        var packet = Parse("QN=20160801085857534;ST=32;CN=2061;PW=123456;MN=010000A8900016F000169DC0;Flag=7;PNUM=2;PNO=1;"
            + "CP=&&DataTime=20160801080000;w00000-Cou=63.0,w00000-Flag=N&&");
        Assert.Equal((2, 1, true, true, Tolerances.None),
            (packet.PacketCount, packet.PacketNumber, packet.Flag.IsSplit, packet.Flag.WantsAnswer, packet.Tolerances));
    }

    [Fact]
    public void A_2005_upload_without_QN_and_Flag_is_accepted_and_wants_no_answer()
    {
        // xiaoyao9184/hj-t212-parser, T212ParserTest.
        var packet = Parse("ST=32;CN=2011;PW=000000;MN=LD130133000015;CP=&&DataTime=20160824003817;011-Rtd=231.0,011-Flag=N&&");
        Assert.Equal((Dialect.Hj2005, true, false, Tolerances.FlagAbsent),
            (packet.Dialect, packet.Qn.IsEmpty, packet.Flag.WantsAnswer, packet.Tolerances));
    }

    [Theory]
    [InlineData("21", 9, Dialect.SurfaceWater)]
    [InlineData("32", 9, Dialect.Hj2025)]
    [InlineData("21", 5, Dialect.Hj2017)]
    [InlineData("32", 1, Dialect.Hj2005)]
    public void The_dialect_follows_Flag_and_ST(string st, int flag, Dialect expected) =>
        Assert.Equal(expected, Parse($"QN=20240601085857223;ST={st};CN=1011;PW=123456;MN={Sample.Mn};Flag={flag};CP=&&&&").Dialect);

    [Fact]
    public void RF_marks_a_resent_upload() =>
        Assert.True(Parse($"QN=20260301090005123;ST=22;CN=2011;PW=123456;MN={Sample.Mn};Flag=9;RF=1;CP=&&DataTime=20260301090000&&").IsResend);

    [Theory]
    [InlineData("QN=1;ST=32;CN=2011", PacketField.Cp, PacketRule.Required)]
    [InlineData("", PacketField.Cp, PacketRule.Required)]
    [InlineData("QN=1;ST=32;MN=1;CP=&&&&", PacketField.Cn, PacketRule.Required)]
    [InlineData("QN=1;ST=32;CN=20x1;MN=1;CP=&&&&", PacketField.Cn, PacketRule.Number)]
    [InlineData("QN=1;ST=32;CN=11;MN=1;CP=&&&&", PacketField.Cn, PacketRule.Number)]
    [InlineData("ST=32;CN=2011;MN=12345678901234567890123456789012345678901234567890123456789012345;CP=&&&&", PacketField.Mn, PacketRule.TooLong)]
    [InlineData("ST=32;CN=2011;MN=1;CP=DataTime=1&&", PacketField.Cp, PacketRule.Opening)]
    [InlineData("ST=32;CN=2011;MN=1;CP=&&DataTime=1", PacketField.Cp, PacketRule.Closing)]
    [InlineData("ST=32;CN=2011;MN=1;CP=&&", PacketField.Cp, PacketRule.Closing)]
    public void What_is_no_packet_is_refused_with_the_field_and_the_rule(string segment, PacketField field, PacketRule rule)
    {
        Assert.False(Packet.TryParse(Sample.Bytes(segment), out _, out var fault));
        Assert.Equal(new PacketFault(field, rule), fault);
    }

    [Fact]
    public void An_empty_data_area_has_no_items() => Assert.False(Parse(Sample.Segment("")).Items.Read(out _));

    [Theory]
    [InlineData("20160824003817000", true)]
    [InlineData("20160824003817", true)]
    [InlineData("19700101000000", true)]
    [InlineData("20160230000000", false)]
    [InlineData("20160824240000", false)]
    [InlineData("2016082400381", false)]
    [InlineData("2016-08-24 0038", false)]
    [InlineData("", false)]
    public void A_DataTime_is_read_or_refused(string text, bool isTime)
    {
        Assert.Equal(isTime, Parse(Sample.Segment($"DataTime={text}")).TryGetDataTime(out _, out var used));
        Assert.Equal(text.Length == 17 ? Tolerances.TimeDigits : Tolerances.None, used);
    }

    [Fact]
    public void A_DataTime_is_found_behind_other_items_and_blanks()
    {
        // HJ 212-2017 C.34 prints a blank before DataTime.
        Assert.True(Parse(Sample.Segment("PolId=w01018; DataTime=20160801085857 ;VaseNo=1")).TryGetDataTime(out var time));
        Assert.Equal(57, time.Second);
    }

    internal static Packet Parse(string segment)
    {
        Assert.True(Packet.TryParse(Sample.Bytes(segment), out var packet, out var fault), $"{fault}: {segment}");
        return packet;
    }

    private static string Text(ReadOnlySpan<byte> qn, ReadOnlySpan<byte> st, ReadOnlySpan<byte> pw, ReadOnlySpan<byte> mn) =>
        string.Join('|', Encoding.ASCII.GetString(qn), Encoding.ASCII.GetString(st), Encoding.ASCII.GetString(pw), Encoding.ASCII.GetString(mn));
}
