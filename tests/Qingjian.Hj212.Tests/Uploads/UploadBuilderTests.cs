using System.Buffers;
using System.Text;
using CsCheck;
using Qingjian.Hj212.Tests.Frames;
using Qingjian.Hj212.Tests.Packets;

namespace Qingjian.Hj212.Tests.Uploads;

public class UploadBuilderTests
{
    private static readonly DateTimeOffset _time = new(2016, 8, 1, 8, 40, 0, TimeSpan.FromHours(8));

    private static readonly PacketHeader _header = new()
    {
        Qn = "20160801085000001",
        St = "32",
        Command = Commands.MinuteData,
        Password = "123456",
        Mn = Sample.Mn,
        Flag = PacketFlag.Hj2017Answered,
    };

    [Fact]
    public void The_minute_data_of_table_C_16_are_written_byte_for_byte()
    {
        var builder = new UploadBuilder().Begin(_time);
        Add(builder, "w00000", (Statistic.Total, "10.5"), (Statistic.Minimum, "16.4"), (Statistic.Average, "17.5"), (Statistic.Maximum, "20.1"));
        Add(builder, "w01001", (Statistic.Minimum, "7.1"), (Statistic.Average, "7.5"), (Statistic.Maximum, "7.8"));
        Add(builder, "w01018", (Statistic.Total, "10.5"), (Statistic.Minimum, "40.1"), (Statistic.Average, "40.1"), (Statistic.Maximum, "40.1"));
        Assert.Equal(Sample.MinuteData, Assert.Single(Write(builder)));
    }

    [Fact]
    public void Noise_of_table_C_26_is_written_byte_for_byte()
    {
        var builder = new UploadBuilder().Begin(_time);
        foreach (var (code, value) in (ReadOnlySpan<(string, string)>)
            [("L5", "53.0"), ("L10", "53.0"), ("L50", "49.0"), ("L90", "45.0"), ("L95", "43.0"), ("Leq", "50.0"), ("LMx", "54.0"), ("LMn", "42.0")])
            builder.AddNoise(FactorCode.Parse(code), Number(value));
        Assert.Equal(
            "##0221QN=20160801085000001;ST=23;CN=2051;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&DataTime=20160801084000;"
            + "L5-Data=53.0;L10-Data=53.0;L50-Data=49.0;L90-Data=45.0;L95-Data=43.0;Leq-Data=50.0;LMx-Data=54.0;LMn-Data=42.0&&1DC0\r\n",
            Assert.Single(Write(builder, _header with { St = "23" })));
    }

    [Fact]
    public void An_upload_without_items_is_its_DataTime() =>
        Assert.Contains("CP=&&DataTime=20160801084000&&", Assert.Single(Write(new UploadBuilder().Begin(_time))), StringComparison.Ordinal);

    [Fact]
    public void A_long_upload_is_split_between_items_with_own_DataTime_QN_and_numbers()
    {
        var builder = new UploadBuilder().Begin(_time);
        for (var n = 0; n < 60; n++)
            Add(builder, $"a{n:D5}", (Statistic.Average, "123.45"));
        var frames = Write(builder);
        Assert.True(frames.Count > 1);
        var readings = 0;
        for (var n = 0; n < frames.Count; n++)
        {
            var packet = PacketTests.Parse(Scan.One(Sample.Bytes(frames[n])).Segment);
            Assert.Equal((frames.Count, n + 1, true, true, Tolerances.None),
                (packet.PacketCount, packet.PacketNumber, packet.Flag.IsSplit, packet.Flag.WantsAnswer, packet.Tolerances));
            Assert.Equal($"2016080108500000{n + 1}", Encoding.ASCII.GetString(packet.Qn));
            Assert.True(packet.TryGetDataTime(out var time) && time == _time);
            Assert.InRange(packet.DataArea.Length, 1, UploadBuilder.MaxDataArea);
            var reader = new ReadingReader(packet);
            while (reader.Read(out var reading))
                Assert.Equal($"a{readings++:D5}", reading.Factor.ToString());
        }
        Assert.Equal(60, readings);
    }

    [Fact]
    public void Every_number_of_any_upload_is_read_back_in_order() =>
        Gen.Select(Gen.Long[0, 999_999], Gen.Byte[0, 4], (mantissa, scale) => new Digits(mantissa, scale)).Array[0, 150].Sample(numbers =>
        {
            var builder = new UploadBuilder().Begin(_time);
            for (var n = 0; n < numbers.Length; n++)
                builder.Add(FactorCode.Parse($"a{n:D5}"), Statistic.Average, numbers[n], (byte)'N');
            var read = new List<Digits>();
            foreach (var frame in Write(builder))
            {
                var reader = new ReadingReader(PacketTests.Parse(Scan.One(Sample.Bytes(frame)).Segment));
                while (reader.Read(out var reading))
                    read.Add(reading.Digits);
            }
            return read.SequenceEqual(numbers);
        });

    [Fact]
    public void An_item_longer_than_a_packet_is_sent_whole_because_items_are_not_cut()
    {
        var builder = new UploadBuilder().Begin(_time);
        for (var n = 0; n < 80; n++)
            builder.Add(FactorCode.Parse("a34004"), Statistic.Average, new Digits(12345, 2), (byte)'N');
        var output = new ArrayBufferWriter<byte>();
        builder.Write(output, _header);
        Assert.Equal(Tolerances.LongSegment, Scan.One(output.WrittenSpan.ToArray()).Tolerances);
    }

    [Fact]
    public void One_builder_serves_many_uploads()
    {
        var builder = new UploadBuilder().Begin(_time);
        Add(builder, "a34004", (Statistic.Value, "1"));
        var first = Write(builder);
        builder.Begin(_time);
        Add(builder, "a34004", (Statistic.Value, "1"));
        Assert.Equal(first, Write(builder));
    }

    [Fact]
    public void The_header_of_a_2005_upload_has_neither_QN_nor_Flag() =>
        Assert.Equal(
            "##0072ST=32;CN=2051;PW=123456;MN=12345678901234;CP=&&DataTime=20160801084000&&",
            Assert.Single(Write(new UploadBuilder().Begin(_time), _header with { Qn = null, Flag = null, Mn = "12345678901234" }))[..^6]);

    private static void Add(UploadBuilder builder, string code, params ReadOnlySpan<(Statistic Statistic, string Value)> numbers)
    {
        foreach (var (statistic, value) in numbers)
            builder.Add(FactorCode.Parse(code), statistic, Number(value), (byte)'N');
    }

    private static Digits Number(string text)
    {
        Assert.Equal(ValueFault.None, Digits.TryParse(Sample.Bytes(text), out var digits));
        return digits;
    }

    private static List<string> Write(UploadBuilder builder, PacketHeader? header = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var qn = 1;
        builder.Write(output, header ?? _header, () => $"2016080108500000{++qn}");
        var frames = Scan.Of(output.WrittenSpan.ToArray());
        Assert.All(frames, frame => Assert.Equal((FrameFault.None, Tolerances.None), (frame.Fault, frame.Tolerances)));
        return [.. frames.Select(frame => frame.Raw)];
    }
}
