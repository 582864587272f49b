using System.Text;
using Qingjian.Acquisition.Forwarding;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Tests.Forwarding;

/// <summary>Frames of one edition for a target of the same or another one. Codes of both editions stand beside each other in HJ 212-2017 table B.1, B.2.</summary>
public sealed class TranslateFrameTests
{
    private static readonly DateTimeOffset Received = new(2026, 11, 23, 4, 0, 0, 123, TimeSpan.Zero);
    private static readonly TargetIdentity Identity = new("888888888888881234567890", "654321", "31");

    [Fact]
    public void Within_one_edition_the_data_area_and_the_request_number_stay_and_the_identity_is_the_targets()
    {
        const string Area = "DataTime=20261123110000;a21026-Avg=17.60,a21026-Flag=N;SB1-RS=1";
        var translated = Run(Frame("31", "QN=20261123110001234;", "Flag=5;", 2061, Area), Dialect.Hj2017);
        Assert.Equal("QN=20261123110001234;ST=31;CN=2061;PW=654321;MN=888888888888881234567890;Flag=5;CP=&&" + Area + "&&", Segment(translated));
    }

    [Fact]
    public void A_frame_without_a_request_number_gets_that_of_its_reception()
    {
        var translated = Run(Frame("31", "", "Flag=4;", 2061, "DataTime=20261123110000"), Dialect.Hj2017);
        Assert.Equal("20261123120000123", translated.Qn);
    }

    // HJ 212-2017 table B.2: sulfur dioxide a21026 was 02, nitrogen oxides a21002 was 03, flow a00000 was B02; oxygen a19001 was S01.
    [Fact]
    public void For_a_target_of_2005_factors_get_the_codes_of_2005_and_digits_stay()
    {
        var translated = Run(
            Frame("31", "QN=20261123110001234;", "Flag=5;", 2051, "DataTime=20261123110000;a21026-Avg=17.60,a21026-Flag=N;a21002-Avg=0.50;a00000-Cou=12;a19001-Avg=9.80"), Dialect.Hj2005);
        Assert.Equal(
            "QN=20261123110001234;ST=31;CN=2051;PW=654321;MN=888888888888881234567890;Flag=1;CP=&&DataTime=20261123110000;02-Avg=17.60,02-Flag=N;03-Avg=0.50;B02-Cou=12;S01-Avg=9.80&&",
            Segment(translated));
    }

    [Fact]
    public void From_2005_the_codes_of_2017_are_written()
    {
        var translated = Run(Frame("31", "QN=20261123110001234;", "Flag=1;", 2051, "DataTime=20261123110000;02-Avg=17.60,02-Flag=N"), Dialect.Hj2017);
        Assert.EndsWith("Flag=5;CP=&&DataTime=20261123110000;a21026-Avg=17.60,a21026-Flag=N&&", Segment(translated), StringComparison.Ordinal);
    }

    [Theory]
    // Table B.2 prints no code of 2005 for PM2.5; P (power failure) is a mark of 2005 alone; HJ/T 212-2005 has no parameter read-out.
    [InlineData("Flag=5;", 2061, "DataTime=20261123110000;a21026-Avg=1;a34004-Avg=36", Dialect.Hj2005, (byte)AsideReason.Factor, "a34004")]
    [InlineData("Flag=1;", 2061, "DataTime=20261123110000;02-Avg=1,02-Flag=P", Dialect.Hj2017, (byte)AsideReason.Mark, "P")]
    [InlineData("Flag=5;", 3020, "DataTime=20261123110000;i12001-Info=1", Dialect.Hj2005, (byte)AsideReason.Command, "3020")]
    [InlineData("Flag=1;", 2061, "DataTime=20261123110000;X7-Avg=1", Dialect.Hj2017, (byte)AsideReason.Factor, "X7")]
    public void What_the_targets_edition_cannot_say_is_set_aside_by_name(string flag, int command, string area, Dialect target, byte reason, string detail)
    {
        var translated = Run(Frame("31", "QN=20261123110001234;", flag, command, area), target);
        Assert.Null(translated.Bytes);
        Assert.Equal(((AsideReason)reason, detail), (translated.Reason, translated.Detail));
    }

    [Fact]
    public void Bytes_that_are_no_plain_frame_are_set_aside() =>
        Assert.Equal(AsideReason.Unreadable, TranslateFrame.Run("##0012nonsense"u8, Received, null, Identity, new(Dialect.Hj2017, true), isResend: false).Reason);

    [Fact]
    public void A_part_keeps_its_number_and_what_is_sent_again_is_marked_in_2025_only()
    {
        var frame = Frame("31", "QN=20261123110001234;", "Flag=7;PNUM=3;PNO=2;", 2061, "a21026-Avg=1");
        Assert.Contains(";Flag=7;PNUM=3;PNO=2;CP=&&", Segment(TranslateFrame.Run(frame, Received, null, Identity, new(Dialect.Hj2017, true), isResend: true)), StringComparison.Ordinal);
        Assert.Contains(";Flag=11;PNUM=3;PNO=2;RF=1;CP=&&", Segment(TranslateFrame.Run(frame, Received, null, Identity, new(Dialect.Hj2025, true), isResend: true)), StringComparison.Ordinal);
    }

    private static Translated Run(byte[] frame, Dialect target) => TranslateFrame.Run(frame, Received, null, Identity, new(target, true), isResend: false);

    private static byte[] Frame(string st, string qn, string flag, int command, string area)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        FrameWriter.WriteSegment(output, Encoding.ASCII.GetBytes($"{qn}ST={st};CN={command};PW=123456;MN=990100310000000000000001;{flag}CP=&&{area}&&"));
        return output.WrittenSpan.ToArray();
    }

    private static string Segment(Translated translated)
    {
        Assert.True(FrameScanner.TryReadStored(translated.Bytes!, FrameOptions.Default, out var segment));
        return Encoding.ASCII.GetString(segment);
    }
}
