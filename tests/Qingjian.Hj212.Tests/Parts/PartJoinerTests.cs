using System.Buffers;
using System.Text;
using CsCheck;

namespace Qingjian.Hj212.Tests.Parts;

public class PartJoinerTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact] // HJ 212-2017 C.49, C.50: each part repeats DataTime and has its own QN.
    public void Parts_are_joined_with_DataTime_once()
    {
        var joiner = new PartJoiner();
        Assert.Equal(PartStatus.Kept, Add(joiner, Part(1, 2, "DataTime=20160801084000;a-Avg=1", qn: 534)).Status);
        var outcome = Add(joiner, Part(2, 2, "DataTime=20160801084000;b-Avg=2;c-Avg=3", qn: 535));
        Assert.Equal("DataTime=20160801084000;a-Avg=1;b-Avg=2;c-Avg=3", Text(outcome));
        Assert.Equal((0, 0), (joiner.OpenCount, joiner.Bytes));
    }

    [Fact]
    public void In_any_order_with_repeats_and_uploads_interleaved_the_whole_is_what_was_cut() =>
        Gen.Select(Gen.Int[2, 9], Gen.Int[2, 9], Gen.Int[0, int.MaxValue]).Sample((first, second, seed) =>
        {
            var joiner = new PartJoiner();
            List<string> parts = [.. Parts("20160801084000", first), .. Parts("20160801085000", second)];
            parts.AddRange(parts.ToList());
            Span<string> shuffled = parts.ToArray();
            new Random(seed).Shuffle(shuffled);
            var whole = shuffled.ToArray().Select(part => Add(joiner, part)).Where(outcome => outcome.Whole is not null).Select(Text).Order();
            Assert.Equal([Whole("20160801084000", first), Whole("20160801085000", second)], whole);
            Assert.Equal((0, 0), (joiner.OpenCount, joiner.Bytes));
        });

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 2)]
    [InlineData(1, 257)]
    public void A_number_outside_its_bounds_is_refused(int number, int count) =>
        Assert.Equal(PartStatus.BadNumber, Add(new PartJoiner(), Part(number, count, "DataTime=20160801084000")).Status);

    [Fact]
    public void A_packet_without_numbers_is_no_part() =>
        Assert.Equal(PartStatus.NotSplit, Add(new PartJoiner(), Sample.Segment("DataTime=20160801084000")).Status);

    [Fact]
    public void A_later_part_without_DataTime_finds_its_upload()
    {
        var joiner = new PartJoiner();
        Add(joiner, Part(2, 3, "b-Avg=2"));
        Add(joiner, Part(1, 3, "DataTime=20160801084000;a-Avg=1"));
        Assert.Equal("DataTime=20160801084000;a-Avg=1;b-Avg=2;c-Avg=3", Text(Add(joiner, Part(3, 3, "c-Avg=3"))));
    }

    [Fact]
    public void A_part_sent_again_with_other_content_replaces_the_first()
    {
        var joiner = new PartJoiner();
        Add(joiner, Part(1, 2, "DataTime=20160801084000;a-Avg=1"));
        Assert.Equal(PartStatus.Replaced, Add(joiner, Part(1, 2, "DataTime=20160801084000;a-Avg=9")).Status);
        Assert.Equal("DataTime=20160801084000;a-Avg=9;b-Avg=2", Text(Add(joiner, Part(2, 2, "DataTime=20160801084000;b-Avg=2"))));
        Assert.Equal(PartStatus.Duplicate, Add(joiner, Part(2, 2, "DataTime=20160801084000;b-Avg=2")).Status);
    }

    [Fact]
    public void What_is_missing_is_given_up_after_the_patience_and_told()
    {
        var joiner = new PartJoiner(new() { Patience = TimeSpan.FromMinutes(5) });
        Add(joiner, Part(2, 4, "DataTime=20160801084000;b-Avg=2"));
        Add(joiner, Part(4, 4, "DataTime=20160801084000;d-Avg=4"), _now.AddMinutes(3));
        Assert.Empty(joiner.Expire(_now.AddMinutes(7)));
        var lost = Assert.Single(joiner.Expire(_now.AddMinutes(8)));
        Assert.Equal((ValueList.Create(1, 3), "20160801084000", _now, _now.AddMinutes(3)), (lost.Missing, lost.Key.DataTime, lost.FirstAt, lost.LastAt));
        Assert.Equal((0, 0), (joiner.OpenCount, joiner.Bytes));
    }

    [Fact]
    public void Memory_is_bounded_whatever_comes()
    {
        var limits = new PartLimits { Open = 4, Bytes = 10_000 };
        var joiner = new PartJoiner(limits);
        var givenUp = 0;
        for (var i = 0; i < 1000; i++)
        {
            var outcome = Add(joiner, Part(1 + i % 7, 9, $"DataTime={20160801000000 + i / 3};{new string('x', i)}-Avg=1"), _now.AddSeconds(i));
            givenUp += outcome.GivenUp is null ? 0 : 1;
            Assert.True(joiner.OpenCount <= limits.Open && joiner.Bytes <= limits.Bytes, $"{joiner.OpenCount} open, {joiner.Bytes} bytes");
        }
        Assert.True(givenUp > 100);
    }

    [Fact]
    public void A_message_too_long_for_one_frame_is_cut_and_comes_back_whole()
    {
        var time = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));
        var message = new FactorUpload(time, [.. Enumerable.Range(0, 60).Select(n =>
            new FactorValues(FactorCode.Parse($"a{24000 + n}"), [new("Min", "1.25"), new("Avg", "2.50"), new("Max", "3.75"), new("Flag", "N")]))]);
        var output = new ArrayBufferWriter<byte>();
        var qns = 0;
        MessageWriter.Write(output, new() { Qn = "20260301080000000", St = "27", Command = 2061, Password = "123456", Mn = Sample.Mn, Flag = PacketFlag.Hj2017Answered },
            message, Dialect.Hj2017, () => $"2026030108000000{++qns}");
        var rest = new ReadOnlySequence<byte>(output.WrittenMemory);
        var joiner = new PartJoiner();
        JoinedUpload? whole = null;
        HashSet<string> seen = [];
        while (FrameScanner.TryRead(ref rest, FrameOptions.Default, out var frame))
        {
            Assert.Equal(Tolerances.None, frame.Tolerances);
            Assert.True(Packet.TryParse(frame.Segment.ToArray(), out var packet, out _));
            Assert.True(packet.Flag.IsSplit && packet.Flag.WantsAnswer && packet.DataArea.Length <= 950 && seen.Add(Encoding.ASCII.GetString(packet.Qn)));
            whole = joiner.Add(packet, time).Whole ?? whole;
        }
        Assert.True(seen.Count > 3);
        Assert.Equal(MessageWriter.ToText(message, Dialect.Hj2017), Encoding.UTF8.GetString(whole!.DataArea.Span));
    }

    [Fact]
    public void Every_part_of_a_long_answer_of_2005_has_the_QN_of_its_request_and_the_time()
    {
        var output = new ArrayBufferWriter<byte>();
        MessageWriter.Write(output, new() { St = "32", Command = 2061, Password = "123456", Mn = "88888880000001" },
            new FactorUpload(_now, [.. Enumerable.Range(0, 90).Select(n => new FactorValues(FactorCode.Parse($"{n + 100}"), [new("Avg", "12.5")]))]),
            Dialect.Hj2005, answers: "20040516010101001");
        var rest = new ReadOnlySequence<byte>(output.WrittenMemory);
        var joiner = new PartJoiner();
        JoinedUpload? whole = null;
        var parts = 0;
        for (; FrameScanner.TryRead(ref rest, FrameOptions.Default, out var frame); parts++)
        {
            Assert.True(Packet.TryParse(frame.Segment.ToArray(), out var packet, out _));
            Assert.StartsWith("QN=20040516010101001;DataTime=20260301080000;", Encoding.ASCII.GetString(packet.DataArea), StringComparison.Ordinal);
            whole = joiner.Add(packet, _now).Whole;
        }
        Assert.Equal(2, parts);
        var area = Encoding.ASCII.GetString(whole!.DataArea.Span);
        Assert.Equal((0, 90), (area.LastIndexOf("QN=", StringComparison.Ordinal), area.Split("-Avg=").Length - 1));
    }

    private static IEnumerable<string> Parts(string time, int count) =>
        Enumerable.Range(1, count).Select(number => Part(number, count, $"DataTime={time};x{number}-Avg={number}"));

    private static string Whole(string time, int count) =>
        $"DataTime={time};" + string.Join(';', Enumerable.Range(1, count).Select(number => $"x{number}-Avg={number}"));

    private static string Part(int number, int count, string area, int qn = 534) =>
        $"QN=20160801085857{qn};ST=32;CN=2051;PW=123456;MN={Sample.Mn};Flag=7;PNUM={count};PNO={number};CP=&&{area}&&";

    private static PartOutcome Add(PartJoiner joiner, string segment, DateTimeOffset? at = null)
    {
        Assert.True(Packet.TryParse(Sample.Bytes(segment), out var packet, out _));
        return joiner.Add(packet, at ?? _now);
    }

    private static string Text(PartOutcome outcome) => Encoding.UTF8.GetString(outcome.Whole!.DataArea.Span);
}
