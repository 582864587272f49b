namespace Qingjian.Hj212.Tests.Frames;

/// <summary>One test for each deviation in framing that is seen in the field.</summary>
public class FrameToleranceTests
{
    private static readonly string _segment = Sample.Segment("DataTime=20160801085857;w01001-Rtd=7.1,w01001-Flag=N");
    private static readonly string _check = Sample.Check(_segment);

    [Theory]
    [InlineData(6)]
    [InlineData(100)]
    [InlineData(3000)]
    [InlineData(-20)]
    public void A_wrong_declared_length_is_accepted_when_the_checksum_fits_the_real_segment(int error)
    {
        var frame = Scan.One(Sample.Bytes($"##{_segment.Length + error:D4}{_segment}{_check}\r\n"));
        Assert.Equal((FrameFault.None, Tolerances.DeclaredLength, _segment), (frame.Fault, frame.Tolerances, frame.Segment));
    }

    [Fact]
    public void A_length_in_characters_is_accepted()
    {
        var segment = Sample.Segment("DataTime=20100301145000;PolId=w01018;i11001-Info=//清洗管路//", 3020);
        var frame = Scan.One(Sample.Bytes($"##{segment.Length:D4}{segment}{Sample.Check(segment)}\r\n"));
        Assert.Equal((FrameFault.None, Tolerances.LengthInCharacters), (frame.Fault, frame.Tolerances));
    }

    [Theory]
    [InlineData("##{0}{1}{2}\r\n")]
    [InlineData("## {0}{1}{2}\r\n")]
    [InlineData("##{0} {1}{2}\r\n")]
    public void A_length_with_fewer_digits_or_blanks_is_accepted(string form)
    {
        var bytes = Sample.Bytes(string.Format(null, form, _segment.Length, _segment, _check));
        var frame = Scan.One(bytes);
        Assert.Equal((FrameFault.None, Tolerances.LengthDigits, _segment), (frame.Fault, frame.Tolerances, frame.Segment));
    }

    [Fact]
    public void A_checksum_in_small_letters_is_accepted() =>
        Expect(Tolerances.LowerCaseChecksum, Sample.AppendixA.Replace("1C80", "1c80", StringComparison.Ordinal));

    [Fact]
    public void A_checksum_without_its_leading_zero_is_accepted()
    {
        var segment = SegmentWithCheck(value => value < 0x1000);
        var check = Checksum.Compute(Sample.Bytes(segment));
        Expect(Tolerances.ShortChecksum, $"##{segment.Length:D4}{segment}{check:X}\r\n");
    }

    [Fact]
    public void A_short_checksum_without_a_tail_behind_it_is_refused()
    {
        var segment = SegmentWithCheck(value => value < 0x1000);
        var check = Checksum.Compute(Sample.Bytes(segment));
        Assert.NotEqual(FrameFault.None, Scan.One(Sample.Bytes($"##{segment.Length:D4}{segment}{check:X}x\r\n"), atPause: true).Fault);
    }

    [Fact]
    public void CRC_16_MODBUS_is_refused_by_default_and_accepted_where_it_is_allowed()
    {
        // linqiu126/hcu, an HJ/T 212-2005 frame with CRC-16/MODBUS.
        var bytes = Sample.Bytes("##0070QN=20170516010101001;ST=22;CN=2012;PW=123456;MN=ABCDEFG1234567;CP=&&&&B388\r\n");
        Assert.Equal(FrameFault.Checksum, Scan.One(bytes).Fault);
        Assert.Equal(Tolerances.ModbusChecksum, Scan.One(bytes, FrameOptions.WithForeignChecksums).Tolerances);
    }

    [Fact]
    public void Swapped_CRC_16_MODBUS_is_refused_by_default_and_accepted_where_it_is_allowed()
    {
        var modbus = Checksum.ComputeModbus(Sample.Bytes(_segment));
        var bytes = Sample.Bytes($"##{_segment.Length:D4}{_segment}{(ushort)(modbus << 8 | modbus >> 8):X4}\r\n");
        Assert.Equal(FrameFault.Checksum, Scan.One(bytes).Fault);
        Assert.Equal(Tolerances.SwappedModbusChecksum, Scan.One(bytes, FrameOptions.WithForeignChecksums).Tolerances);
    }

    [Theory]
    [InlineData("FFFF")]
    [InlineData("1234")]
    [InlineData("ZZZZ")]
    [InlineData("")]
    public void A_placeholder_instead_of_the_checksum_is_refused(string placeholder)
    {
        var frame = Scan.One(Sample.Bytes($"##{_segment.Length:D4}{_segment}{placeholder}\r\n"), atPause: true);
        Assert.NotEqual(FrameFault.None, frame.Fault);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("  \r\n")]
    [InlineData("**\r\n")]
    [InlineData("\r")]
    [InlineData("")]
    public void An_odd_tail_is_accepted(string tail) => Expect(Tolerances.Tail, Sample.AppendixA.TrimEnd() + tail, atPause: true);

    [Fact]
    public void A_missing_tail_is_accepted_as_soon_as_the_next_frame_begins()
    {
        var found = Scan.Of(Sample.Bytes(Sample.AppendixA.TrimEnd() + Sample.MinuteData));
        Assert.Equal([Tolerances.Tail, Tolerances.None], found.Select(frame => frame.Tolerances));
    }

    [Theory]
    [InlineData(1025)]
    [InlineData(1623)]
    [InlineData(4096)]
    public void A_segment_above_1024_bytes_is_accepted_up_to_the_limit(int length)
    {
        var segment = Sample.Segment(new string('x', length - Sample.Segment("").Length));
        Assert.Equal(length, segment.Length);
        Expect(Tolerances.LongSegment, $"##{length:D4}{segment}{Sample.Check(segment)}\r\n");
    }

    [Fact]
    public void What_is_not_allowed_is_refused()
    {
        var strict = FrameOptions.Default with { Allowed = Tolerances.None };
        var bytes = Sample.Bytes($"##{_segment.Length + 6:D4}{_segment}{_check}\r\n");
        Assert.NotEqual(FrameFault.None, Scan.One(bytes, strict, atPause: true).Fault);
        Assert.Equal(FrameFault.None, Scan.One(Sample.Frame(_segment), strict).Fault);
    }

    private static void Expect(Tolerances tolerance, string text, bool atPause = false)
    {
        var frame = Scan.One(Sample.Bytes(text), atPause: atPause);
        Assert.Equal((FrameFault.None, tolerance, text), (frame.Fault, frame.Tolerances, frame.Raw));
    }

    private static string SegmentWithCheck(Func<ushort, bool> fits) =>
        Enumerable.Range(0, 10_000).Select(n => Sample.Segment($"RtdInterval={n}", 1062)).First(s => fits(Checksum.Compute(Sample.Bytes(s))));
}
