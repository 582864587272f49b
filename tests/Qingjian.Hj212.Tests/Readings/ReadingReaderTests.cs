using System.Text;
using CsCheck;
using Qingjian.Hj212.Tests.Packets;

namespace Qingjian.Hj212.Tests.Readings;

public class ReadingReaderTests
{
    [Fact]
    public void Minute_data_of_table_C_16_are_read_number_by_number() =>
        Assert.Equal(
            [
                "w00000 Total 10.5 N", "w00000 Minimum 16.4 N", "w00000 Average 17.5 N", "w00000 Maximum 20.1 N",
                "w01001 Minimum 7.1 N", "w01001 Average 7.5 N", "w01001 Maximum 7.8 N",
                "w01018 Total 10.5 N", "w01018 Minimum 40.1 N", "w01018 Average 40.1 N", "w01018 Maximum 40.1 N",
            ],
            Read(Sample.MinuteData[6..^6], out _));

    [Fact]
    public void The_sample_time_of_table_C_14_belongs_to_its_factor_alone()
    {
        var reader = new ReadingReader(PacketTests.Parse(Sample.RealTimeData[6..^6]));
        Assert.True(reader.Read(out var first));
        Assert.True(reader.Read(out var second));
        Assert.False(reader.Read(out _));
        Assert.Null(first.SampleTime);
        Assert.Equal(new DateTimeOffset(2016, 8, 1, 7, 0, 0, TimeSpan.FromHours(8)), second.SampleTime);
    }

    [Fact]
    public void Noise_of_table_C_28_has_values_of_the_day_and_night_parts() =>
        Assert.Equal(
            ["Ldn Value 50.0 ", "Ld DayValue 52.5 ", "Ln NightValue 52.5 "],
            Read(Sample.Segment("DataTime=20160801000000;Ldn-Data=50.0;Ld-DayData=52.5;Ln-NightData=52.5"), out _));

    [Fact]
    public void Converted_values_are_told_from_measured_ones() =>
        Assert.Equal(
            ["a21026 Value 1.0000 N", "a21026 ConvertedValue 2.0000 N", "a21026 ConvertedAverage 3 N"],
            Read(Sample.Segment("a21026-Rtd=1.0000,a21026-ZsRtd=2.0000,a21026-ZsAvg=3,a21026-Flag=N"), out _));

    [Fact]
    public void A_mark_before_the_number_belongs_to_it() =>
        // xiaoyao9184/hj-t212-parser: l01001-Flag=N,l01001-Rtd=119.90287
        Assert.Equal(["l01001 Value 119.90287 N"], Read(Sample.Segment("l01001-Flag=N,l01001-Rtd=119.90287"), out _));

    [Fact]
    public void Commas_between_items_are_told_by_the_factor()
    {
        var read = Read(Sample.Segment("DataTime=20160801085857,a34004-Rtd=1,a34004-Flag=N,a34002-Rtd=2,a34002-Flag=D"), out var used);
        Assert.Equal(["a34004 Value 1 N", "a34002 Value 2 D"], read);
        Assert.Equal(Tolerances.ItemSeparator, used);
    }

    [Fact]
    public void Marks_behind_all_numbers_find_their_factors() =>
        Assert.Equal(["a34004 Value 1 N", "a34002 Value 2 D"], Read(Sample.Segment("a34004-Rtd=1,a34002-Rtd=2,a34004-Flag=N,a34002-Flag=D"), out _));

    [Fact]
    public void A_mark_without_a_factor_is_the_mark_of_all_that_have_none()
    {
        // sCair/Hj212-Distribute: a34001-Rtd=92;Flag=N
        var read = Read(Sample.Segment("a34001-Rtd=92;a34002-Rtd=5,a34002-Flag=D;Flag=M"), out var used);
        Assert.Equal(["a34001 Value 92 M", "a34002 Value 5 D"], read);
        Assert.Equal(Tolerances.FrameWideMark, used);
    }

    [Theory]
    [InlineData("n", "N")]
    [InlineData("0", "0")]
    [InlineData("St", "?")]
    [InlineData("正", "?")]
    public void A_mark_is_one_capital_or_unknown_but_never_another_one(string sent, string expected) =>
        Assert.Equal([$"a34004 Value 1 {expected}"], Read(Sample.Segment($"a34004-Rtd=1,a34004-Flag={sent}"), out _));

    [Fact]
    public void Without_any_mark_the_mark_is_empty() => Assert.Equal(["a34004 Value 0.0 "], Read(Sample.Segment("a34004-Rtd=0.0"), out _));

    [Theory]
    [InlineData("A34004-rtd=14,A34004-flag=N")]
    [InlineData("a34004-RTD=14,a34004-FLAG=N")]
    public void Names_in_the_wrong_case_are_read_and_named(string area)
    {
        Assert.Equal(["a34004 Value 14 N"], Read(Sample.Segment(area), out var used));
        Assert.Equal(Tolerances.NameCase, used);
    }

    [Fact]
    public void The_same_number_twice_in_one_item_counts_once_and_last()
    {
        // HJ 212-2017 C.29 prints e01001-Rtd twice.
        Assert.Equal(["e01001 Value 2 N"], Read(Sample.Segment("e01001-Rtd=1,e01001-Rtd=2,e01001-Flag=N"), out var used));
        Assert.Equal(Tolerances.RepeatedName, used);
    }

    [Fact]
    public void A_decimal_comma_is_not_read_as_its_integer_part()
    {
        var reader = new ReadingReader(PacketTests.Parse(Sample.Segment("a34004-Rtd=8,5,a34004-Flag=N")));
        Assert.True(reader.Read(out var reading));
        Assert.Equal((ValueFault.OutOfFormat, (byte)'N'), (reading.Fault, reading.Mark));
        Assert.False(reader.Read(out _));
    }

    [Fact]
    public void Names_longer_than_a_code_are_counted_and_passed_over()
    {
        var reader = new ReadingReader(PacketTests.Parse(Sample.Segment("LONGITUDE-Rtd=116.05918;SPEED-Rtd=5.5;w2100721001-Rtd=7")));
        Assert.True(reader.Read(out var reading));
        Assert.Equal("SPEED", reading.Factor.ToString());
        Assert.False(reader.Read(out _));
        Assert.Equal(2, reader.Unreadable);
    }

    [Fact]
    public void States_and_logs_are_no_readings() =>
        Assert.Empty(Read(Sample.Segment("DataTime=20160801085857;SB1-RS=1;i12001-Info=1;w01018-SN=010000A8900016F000169DC1"), out _));

    [Fact]
    public void Twenty_statistics_of_one_factor_are_all_read()
    {
        // More numbers than the reader collects at once; none may be lost. Ten statistics, twice, in two items.
        var item = "a1-Rtd=1,a1-Avg=2,a1-Min=3,a1-Max=4,a1-Cou=5,a1-ZsRtd=6,a1-ZsAvg=7,a1-ZsMin=8,a1-ZsMax=9,a1-ZsCou=10,a1-Flag=N";
        Assert.Equal(20, Read(Sample.Segment($"{item};{item}"), out _).Count);
    }

    [Fact]
    public void Whatever_numbers_an_upload_has_are_read_as_they_were_written()
    {
        var number = Gen.Select(Gen.Long[-999_999_999, 999_999_999], Gen.Byte[0, 6], (mantissa, scale) => new Digits(mantissa, scale));
        number.Where(digits => DigitsText(digits) == ValueFault.None).Array[1, 20].Sample(numbers =>
        {
            var area = string.Join(';', numbers.Select((digits, n) => $"a{n:D5}-Avg={digits},a{n:D5}-Flag=N"));
            var reader = new ReadingReader(PacketTests.Parse(Sample.Segment("DataTime=20160801080000;" + area, Commands.HourData)));
            foreach (var digits in numbers)
                if (!reader.Read(out var reading) || reading.Digits != digits || reading.Fault != ValueFault.None)
                    return false;
            return !reader.Read(out _);
        });
    }

    [Fact]
    public void Any_data_area_is_read_without_an_exception() =>
        Gen.OneOf(Gen.Byte, Gen.OneOf("a1-=,;RtdFlag. /"u8.ToArray())).Array[0, 200].Sample(area =>
        {
            byte[] segment = [.. Sample.Bytes(Sample.Segment(""))[..^2], .. area, .. "&&"u8];
            Assert.True(Packet.TryParse(segment, out var packet, out _));
            var reader = new ReadingReader(packet);
            var count = 0;
            while (reader.Read(out _))
                count++;
            return count <= area.Length;
        });

    [Fact]
    public void Reading_a_frame_allocates_nothing()
    {
        var bytes = Sample.Bytes(Sample.MinuteData);
        Decode(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Decode(bytes);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void Decode(byte[] bytes)
    {
        var buffer = new System.Buffers.ReadOnlySequence<byte>(bytes);
        Assert.True(FrameScanner.TryRead(ref buffer, FrameOptions.Default, out var frame));
        Assert.True(Packet.TryParse(frame.Segment.FirstSpan, out var packet, out _));
        Assert.True(packet.TryGetDataTime(out _));
        var reader = new ReadingReader(packet);
        while (reader.Read(out _))
        {
        }
    }

    private static ValueFault DigitsText(Digits digits) => Digits.TryParse(Encoding.ASCII.GetBytes(digits.ToString()), out _);

    private static List<string> Read(string segment, out Tolerances used)
    {
        var reader = new ReadingReader(PacketTests.Parse(segment));
        var read = new List<string>();
        while (reader.Read(out var reading))
            read.Add($"{reading.Factor} {reading.Statistic} {reading.Digits} {(reading.Mark == 0 ? "" : (char)reading.Mark)}");
        used = reader.Tolerances;
        return read;
    }
}
