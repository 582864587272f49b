using System.Text;

namespace Qingjian.Hj212.Tests.Messages;

/// <summary>Data areas that the standard's Appendix C prints, and what public test frames of HJ/T 212-2005 carry, as messages; written again they are
/// the same text.</summary>
public class StandardExamplesTests
{
    private static readonly FactorCode _cod = FactorCode.Parse("w01018");
    private static readonly DateTimeOffset _time = new(2016, 8, 1, 8, 58, 57, TimeSpan.FromHours(8));

    public static TheoryData<int, Side, string, Message> Examples() => new()
    {
        { 1000, Side.Host, "OverTime=5;ReCount=3", new Timeouts(5, 3) }, // C.1
        { 9011, Side.Field, "QnRtn=1", new RequestAnswer(RequestResult.Ready) },
        { 9012, Side.Field, "ExeRtn=1", new ExecutionAnswer(ExecutionResult.Success) },
        { 1011, Side.Host, "PolId=w01018", new ForFactor(_cod) }, // C.2
        { 1011, Side.Field, "PolId=w01018;SystemTime=20160801085857", new FieldTime(_time, _cod) },
        { 1061, Side.Host, "", Empty.Value }, // C.5
        { 1062, Side.Host, "RtdInterval=30", new RealTimeInterval(30) }, // Appendix A
        { 1063, Side.Field, "MinInterval=10", new MinuteInterval(10) }, // C.7
        { 1072, Side.Host, "NewPW=654321", new NewPassword("654321") }, // C.9
        { 2021, Side.Field, "DataTime=20160801085857;SB1-RS=1;SB2-RS=0", // C.15
            new EquipmentStates(_time, [new(1, EquipmentCondition.Running), new(2, EquipmentCondition.Off)]) },
        { 2061, Side.Host, "BeginTime=20160801080000;EndTime=20160801080000", // C.21
            new DataSpan(new(2016, 8, 1, 8, 0, 0, TimeSpan.FromHours(8)), new(2016, 8, 1, 8, 0, 0, TimeSpan.FromHours(8))) },
        { 3016, Side.Host, "PolId=w01018;CstartTime=000000;CTime=2", new SamplingPeriod(_cod, TimeOnly.MinValue, 2) }, // C.35
        { 3019, Side.Field, "PolId=w01018;w01018-SN=010000A8900016F000169DC1", // C.38
            new InstrumentSerials(null, _cod, [new(_cod, "010000A8900016F000169DC1")]) },
        { 3020, Side.Field, "DataTime=20100301145000;PolId=w01018;i11001-Info=//清洗管路//", // C.40
            new FieldInfo(new(2010, 3, 1, 14, 50, 0, TimeSpan.FromHours(8)), [new(_cod, [new("i11001", "清洗管路")])]) },
        { 3021, Side.Host, "PolId=w01018;InfoId=i13004;i13004-Info=168.0", new InfoSetting(_cod, new("i13004", "168.0")) }, // C.46
        { 2011, Side.Field, "DataTime=20160801085857;w01001-Rtd=7.1,w01001-Flag=N;"
            + "w01018-SampleTime=20160801070000,w01018-Rtd=2.2,w01018-Flag=N,w01018-EFlag=A01", // C.14
            new FactorUpload(_time, [
                new(FactorCode.Parse("w01001"), [new("Rtd", "7.1"), new("Flag", "N")]),
                new(_cod, [new("SampleTime", "20160801070000"), new("Rtd", "2.2"), new("Flag", "N"), new("EFlag", "A01")])]) },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_standard_is_its_message_and_back(int code, Side sender, string area, Message expected)
    {
        Assert.Equal(expected, Read(code, sender, Dialect.Hj2017, area));
        Assert.Equal(area, MessageWriter.ToText(expected, Dialect.Hj2017));
    }

    [Theory] // linqiu126/hcu hcusrc/l2codec/zhbhjt212msg.h
    [InlineData(1001, "WarnTime=5")]
    [InlineData(1021, "PolId=101;PolId=102")]
    [InlineData(1022, "101-LowValue=1.1,101-UpValue=9.9;102-LowValue=1.1,102-UpValue=9.9")]
    [InlineData(1032, "AlarmTarget=3882566")]
    [InlineData(1042, "ReportTime=0101")]
    [InlineData(1072, "PW=654321")]
    [InlineData(2051, "BeginTime=20170302000000,EndTime=20170303000000")]
    [InlineData(3014, "PolId=101,CTime=04,CTime=10,CTime=14,CTime=16")]
    public void A_public_test_frame_of_2005_is_written_again_as_it_was(int code, string area) =>
        Assert.Equal(area, MessageWriter.ToText(Read(code, Side.Host, Dialect.Hj2005, area), Dialect.Hj2005));

    [Fact]
    public void A_surface_water_station_reports_several_instruments_at_once()
    {
        const string Area = "DataTime=20201130000000;PolId=w01019,i12001-Info=0,i12002-Info=0;PolId=w21001,i12001-Info=2";
        var info = Assert.IsType<FieldInfo>(Read(3020, Side.Field, Dialect.SurfaceWater, Area));
        Assert.Equal([(FactorCode.Parse("w01019"), 2), (FactorCode.Parse("w21001"), 1)], info.Groups.Select(group => (group.PolId!.Value, group.Items.Count)));
        Assert.Equal(Area, MessageWriter.ToText(info, Dialect.SurfaceWater));
    }

    [Theory]
    [InlineData(1000, "OverTime=0;ReCount=3", "OverTime", "0")]
    [InlineData(1000, "OverTime=5", "ReCount", "")]
    [InlineData(1012, "SystemTime=20160832085857", "SystemTime", "20160832085857")]
    [InlineData(1062, "RtdInterval=29", "RtdInterval", "29")]
    [InlineData(1064, "MinInterval=7", "MinInterval", "7")]
    [InlineData(2051, "BeginTime=20160801080000;EndTime=20160801070000", "EndTime", "20160801070000")]
    [InlineData(3011, "PolId=", "PolId", "")]
    [InlineData(3016, "PolId=w01018;CstartTime=250000;CTime=2", "CstartTime", "250000")]
    [InlineData(3016, "PolId=w01018;CstartTime=000000;CTime=25", "CTime", "25")]
    [InlineData(3021, "PolId=w01018;InfoId=i13004", "i13004-Info", "")]
    [InlineData(9012, "", "CN", "9012")]
    public void What_is_wrong_is_named_with_field_and_value(int code, string area, string field, string value)
    {
        Assert.True(Packet.TryParse(Sample.Bytes(Sample.Segment(area, code)), out var packet, out _));
        Assert.False(MessageReader.TryRead(packet, Side.Host, out _, out var fault));
        Assert.Equal((field, value), (fault.Field, fault.Value));
        Assert.NotEmpty(fault.Rule);
    }

    [Theory]
    [InlineData("a;b")]
    [InlineData("a&&b")]
    [InlineData(" a")]
    [InlineData("a\r\n##")]
    [InlineData("")]
    public void A_value_that_could_not_be_read_back_is_not_written(string value)
    {
        var refused = Assert.Throws<ArgumentException>(() => MessageWriter.ToText(new HostAddress(value), Dialect.Hj2005));
        Assert.Contains("AlarmTarget", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_password_nor_a_key_is_in_the_words_of_its_message()
    {
        Assert.DoesNotContain("654321", new NewPassword("654321").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("msbE74gsiSHSEh5e", new KeyUpdate(_time, "msbE74gsiSHSEh5e").ToString(), StringComparison.Ordinal);
        Assert.True(Packet.TryParse(Sample.Bytes(Sample.Segment("NewPW=7654321", 1072)), out var packet, out _));
        Assert.False(MessageReader.TryRead(packet, Side.Host, out _, out var fault));
        Assert.DoesNotContain("7654321", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact] // HJ/T 212-2005 by public frames: the QN of the request stands within the data area of every answer
    public void An_answer_of_2005_has_the_QN_of_its_request_first()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        MessageWriter.Write(output, new() { St = "32", Command = 1011, Password = "123456", Mn = "88888880000001" },
            new FieldTime(new(2004, 5, 16, 1, 1, 1, TimeSpan.FromHours(8))), Dialect.Hj2005, answers: "20040516010101001");
        Assert.Contains("ST=32;CN=1011;PW=123456;MN=88888880000001;CP=&&QN=20040516010101001;SystemTime=20040516010101&&",
            Encoding.ASCII.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    private static Message Read(int code, Side sender, Dialect dialect, string area)
    {
        Assert.True(Packet.TryParse(Encoding.UTF8.GetBytes(Sample.Segment(area, code)), out var packet, out _));
        Assert.True(MessageReader.TryRead(packet, sender, dialect, out var message, out var fault), fault.ToString());
        return message;
    }
}
