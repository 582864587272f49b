using System.Text;
using System.Text.Json;

namespace Qingjian.Hj212.Tests.Reports;

public class FrameReportTests
{
    [Fact]
    public void A_valid_frame_is_described_whole()
    {
        var report = Describe(Sample.RealTimeData);
        Assert.True(report.GetProperty("valid").GetBoolean());
        Assert.True(report.GetProperty("accepted").GetBoolean());
        Assert.Equal(0, report.GetProperty("faults").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("tolerance").ValueKind);
        Assert.Equal("2016-08-01T08:58:57+08:00", report.GetProperty("dataTime").GetString());
        Assert.Equal(("Hj2017", "20160801085857223", "32", 2011, 5),
            (Text(report, "dialect"), Text(report, "qn"), Text(report, "st"), report.GetProperty("cn").GetInt32(), report.GetProperty("flag").GetInt32()));
        Assert.Equal(["DataTime", "w01001-Rtd", "w01001-Flag", "w01018-SampleTime", "w01018-Rtd", "w01018-Flag", "w01018-EFlag"],
            report.GetProperty("items").EnumerateArray().Select(item => Text(item, "name")));
        var cod = report.GetProperty("readings")[1];
        Assert.Equal(("w01018", "化学需氧量", "Value", "2.2", "N", "2016-08-01T07:00:00+08:00"),
            (Text(cod, "factor"), Text(cod, "name"), Text(cod, "statistic"), Text(cod, "value"), Text(cod, "mark"), Text(cod, "sampleTime")));
    }

    [Theory]
    [InlineData("##0107", "DeclaredLength", true)]
    [InlineData("##101", "LengthDigits", true)]
    public void An_invalid_frame_names_the_tolerance_that_accepts_it(string head, string tolerance, bool accepted)
    {
        var report = Describe(head + Sample.AppendixA[6..]);
        Assert.Equal((false, tolerance, accepted),
            (report.GetProperty("valid").GetBoolean(), Text(report, "tolerance"), report.GetProperty("accepted").GetBoolean()));
    }

    [Fact]
    public void A_foreign_checksum_is_named_but_not_accepted_without_a_profile()
    {
        var report = Describe("##0070QN=20170516010101001;ST=22;CN=2012;PW=123456;MN=ABCDEFG1234567;CP=&&&&B388\r\n");
        Assert.Equal(("ModbusChecksum", false, "B388", "FCC1"),
            (Text(report, "tolerance"), report.GetProperty("accepted").GetBoolean(), Text(report, "checksum"), Text(report, "computedChecksum")));
    }

    [Theory]
    [InlineData("", "Structure")]
    [InlineData("hello", "Structure")]
    [InlineData("##0101QN=2016", "Cut")]
    [InlineData("##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=31&&1C80\r\n", "Checksum")]
    public void What_is_no_frame_has_its_fault_and_no_tolerance(string raw, string fault)
    {
        var report = Describe(raw);
        Assert.Equal((fault, JsonValueKind.Null, false, false),
            (report.GetProperty("faults")[0].GetString(), report.GetProperty("tolerance").ValueKind,
                report.GetProperty("valid").GetBoolean(), report.GetProperty("accepted").GetBoolean()));
    }

    [Fact]
    public void A_well_framed_segment_that_is_no_packet_names_the_field_and_the_rule()
    {
        var report = JsonDocument.Parse(FrameReport.Describe(Sample.Frame("QN=1;ST=32;CN=20"))).RootElement;
        Assert.Equal("CpRequired", report.GetProperty("faults")[0].GetString());
        Assert.False(report.GetProperty("valid").GetBoolean());
    }

    [Fact]
    public void Bytes_around_a_frame_make_the_line_invalid()
    {
        var report = Describe("x" + Sample.AppendixA + "y");
        Assert.Equal(["BytesBeforeHead", "BytesAfterTail"], report.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()));
    }

    [Theory]
    [InlineData("  ", "\r\n")]
    [InlineData("\n", "\r\n\r\n")]
    [InlineData("", " \t")]
    [InlineData("", @"\r\n")]
    public void Blanks_line_ends_and_a_tail_written_out_around_a_captured_frame_do_not_make_it_invalid(string before, string after)
    {
        var report = Describe(before + Sample.AppendixA[..^2] + after);
        Assert.True(report.GetProperty("valid").GetBoolean());
        Assert.Equal(0, report.GetProperty("faults").GetArrayLength());
    }

    [Theory]
    [InlineData("QN=20160801085857223;ST=32;CN=2011;PW=123456;MN=" + Sample.Mn + ";Flag=5;CP=&&DataTime=20160801085857;011-Rtd=2.2&&", "OldCode")]
    [InlineData("QN=20160801085857223;ST=22;CN=2011;PW=123456;MN=" + Sample.Mn + ";Flag=5;CP=&&DataTime=20160801085857;PM25-Rtd=22&&", "AliasName")]
    [InlineData("ST=32;CN=2011;PW=123456;MN=LD130133000015;Flag=0;CP=&&DataTime=20160824003817;011-Rtd=231.0&&", null)] // its own edition
    public void A_code_of_2005_in_a_later_edition_and_a_word_for_a_code_are_named(string segment, string? deviation)
    {
        var report = JsonDocument.Parse(FrameReport.Describe(Sample.Frame(segment))).RootElement;
        Assert.True(report.GetProperty("valid").GetBoolean());
        Assert.Equal(deviation is null ? [] : [deviation], report.GetProperty("deviations").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact] // HJ 212-2025 A.1, and an answer whose edition its bytes do not tell
    public void The_editions_that_a_frame_may_speak_are_told()
    {
        Assert.Equal(["Hj2025"], Possible("QN=20240601085857223;ST=32;CN=1011;PW=123456;MN=" + Sample.Mn + ";Flag=9;CP=&&&&"));
        Assert.Equal(["Hj2025", "SurfaceWater"], Possible("QN=20240601085857223;ST=91;CN=9014;PW=123456;MN=" + Sample.Mn + ";Flag=8;CP=&&&&"));

        static IEnumerable<string?> Possible(string segment) => JsonDocument.Parse(FrameReport.Describe(Sample.Frame(segment))).RootElement
            .GetProperty("possibleDialects").EnumerateArray().Select(name => name.GetString());
    }

    [Fact]
    public void GBK_text_is_decoded_and_named_and_the_raw_bytes_are_given_as_base64()
    {
        byte[] segment = [.. Sample.Bytes("QN=20160801085857223;ST=32;CN=3020;PW=123456;MN=" + Sample.Mn + ";Flag=4;CP=&&i11001-Info=//"),
            0xC7, 0xE5, 0xCF, 0xB4, .. "//&&"u8];
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        FrameWriter.WriteSegment(output, segment);
        var report = JsonDocument.Parse(FrameReport.Describe(output.WrittenSpan)).RootElement;
        Assert.Equal("//清洗//", Text(report.GetProperty("items")[0], "value"));
        Assert.Contains("TextEncoding", report.GetProperty("deviations").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(output.WrittenSpan.ToArray(), report.GetProperty("rawBase64").GetBytesFromBase64());
    }

    [Fact]
    public void A_new_password_is_not_shown_among_the_items() =>
        Assert.Equal("******", Text(Describe(Encoding.UTF8.GetString(Sample.Frame(Sample.Segment("NewPW=654321", 1072)))).GetProperty("items")[0], "value"));

    private static JsonElement Describe(string raw) => JsonDocument.Parse(FrameReport.Describe(Sample.Bytes(raw))).RootElement;

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
