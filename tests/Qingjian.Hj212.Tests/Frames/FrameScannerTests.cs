using System.Buffers;
using System.Text;
using CsCheck;

namespace Qingjian.Hj212.Tests.Frames;

public class FrameScannerTests
{
    [Fact]
    public void The_frame_of_appendix_A_is_found_by_the_letter()
    {
        var frame = Scan.One(Sample.Bytes(Sample.AppendixA));
        Assert.Equal(new Scan(Sample.AppendixA, Sample.AppendixA[6..107], FrameFault.None, Tolerances.None), frame);
    }

    [Fact]
    public void Two_frames_in_one_piece_are_both_found()
    {
        var found = Scan.Of(Sample.Bytes(Sample.AppendixA + Sample.MinuteData));
        Assert.Equal([Sample.AppendixA, Sample.MinuteData], found.Select(frame => frame.Raw));
    }

    [Fact]
    public void A_stream_split_at_every_byte_gives_the_same_frames()
    {
        var bytes = Sample.Bytes(Sample.AppendixA + Sample.MinuteData + Sample.RealTimeData);
        var whole = Scan.Of(bytes);
        Assert.Equal(3, whole.Count);
        for (var cut = 0; cut <= bytes.Length; cut++)
            Assert.Equal(whole, Scan.Pieces(bytes, cut));
    }

    [Fact]
    public void A_stream_that_comes_byte_by_byte_gives_the_same_frames()
    {
        var bytes = Sample.Bytes(Sample.AppendixA + Sample.MinuteData);
        Assert.Equal(Scan.Of(bytes), Scan.Pieces(bytes, [.. Enumerable.Range(1, bytes.Length - 1)]));
    }

    [Fact]
    public void Half_a_frame_waits_and_stays_in_the_buffer()
    {
        var half = new ReadOnlySequence<byte>(Sample.Bytes(Sample.MinuteData[..200]));
        Assert.Empty(Scan.Of(half, null, atPause: false, out var rest));
        Assert.Equal(200, rest.Length);
    }

    [Fact]
    public void Half_a_frame_and_silence_is_refused_as_cut()
    {
        var frame = Scan.One(Sample.Bytes(Sample.MinuteData[..200]), atPause: true);
        Assert.Equal((FrameFault.Cut, Sample.MinuteData[..200]), (frame.Fault, frame.Raw));
    }

    [Fact]
    public void Half_a_frame_before_a_whole_one_does_not_swallow_it()
    {
        var found = Scan.Of(Sample.Bytes(Sample.MinuteData[..200] + Sample.MinuteData));
        Assert.Equal([(FrameFault.Cut, Sample.MinuteData[..200]), (FrameFault.None, Sample.MinuteData)], found.Select(f => (f.Fault, f.Raw)));
    }

    [Fact]
    public void Half_a_frame_whose_length_leads_to_the_next_frames_checksum_does_not_swallow_it()
    {
        var half = $"##{20 + 6 + 101:D4}QN=20160801085857223";
        Assert.Equal(6 + 20, half.Length);
        var found = Scan.Of(Sample.Bytes(half + Sample.AppendixA));
        Assert.Equal([half, Sample.AppendixA], found.Select(frame => frame.Raw));
    }

    [Fact]
    public void A_wrong_checksum_is_refused_and_the_next_frame_found()
    {
        var wrong = Sample.AppendixA.Replace("1C80", "1C40", StringComparison.Ordinal);
        var found = Scan.Of(Sample.Bytes(wrong + Sample.AppendixA));
        Assert.Equal([(FrameFault.Checksum, wrong), (FrameFault.None, Sample.AppendixA)], found.Select(f => (f.Fault, f.Raw)));
    }

    [Fact]
    public void Noise_before_a_frame_is_skipped_and_counted()
    {
        var buffer = new ReadOnlySequence<byte>(Sample.Bytes("\r\n#noise# ## " + Sample.AppendixA));
        Assert.True(FrameScanner.TryRead(ref buffer, FrameOptions.Default, out var frame));
        Assert.Equal((13, Sample.AppendixA), (frame.NoiseBytes, Encoding.ASCII.GetString(frame.Raw)));
    }

    [Fact]
    public void A_third_hash_before_the_head_is_noise() =>
        Assert.Equal(Sample.AppendixA, Scan.One(Sample.Bytes("#" + Sample.AppendixA)).Raw);

    [Fact]
    public void A_segment_may_hold_heads_ends_and_line_breaks_because_its_length_is_trusted_first()
    {
        // HJ 212-2025 6.4.2: an encrypted region may contain any byte.
        var segment = Sample.Segment("##0087QN=1&&1C80\r\n##\0##0001");
        var frame = Scan.One(Sample.Frame(segment));
        Assert.Equal((FrameFault.None, Tolerances.None, segment), (frame.Fault, frame.Tolerances, frame.Segment));
    }

    [Fact]
    public void Such_a_segment_split_at_every_byte_is_still_one_frame()
    {
        var bytes = Sample.Frame(Sample.Segment("##0087QN=1&&1C80\r\n##0001"));
        for (var cut = 0; cut <= bytes.Length; cut++)
            Assert.Equal(FrameFault.None, Assert.Single(Scan.Pieces(bytes, cut)).Fault);
    }

    // A fast sender fills the buffer with far more than the scanner looks at in one go.
    [Fact]
    public void A_frame_behind_much_noise_in_one_long_buffer_is_found()
    {
        var noise = new byte[1_000_000];
        noise.AsSpan().Fill((byte)'x');
        var buffer = Pieced.Append(new ReadOnlySequence<byte>(noise), noise);
        buffer = Pieced.Append(buffer, Sample.Bytes(Sample.AppendixA));

        var found = Scan.Of(buffer, null, atPause: false, out var rest);

        Assert.Equal([FrameFault.None], found.Select(frame => frame.Fault));
        Assert.True(rest.IsEmpty);
    }

    [Fact]
    public void Ten_megabytes_without_an_end_are_refused_once_in_bounded_memory_and_the_next_frame_is_found()
    {
        var kept = ReadOnlySequence<byte>.Empty;
        var found = new List<Scan>();
        var most = 0L;
        var junk = new byte[4096];
        junk.AsSpan().Fill((byte)'x');
        Feed(Sample.Bytes("##9999"));
        for (var sent = 0; sent < 10 * 1024 * 1024; sent += junk.Length)
            Feed(junk);
        Feed(Sample.Bytes(Sample.AppendixA));

        Assert.Equal([FrameFault.TooLong, FrameFault.None], found.Select(frame => frame.Fault));
        Assert.Equal(Sample.AppendixA, found[1].Raw);
        Assert.InRange(most, 1, FrameOptions.Default.MaxUnterminated + junk.Length);

        void Feed(byte[] bytes)
        {
            kept = Pieced.Append(kept, bytes);
            most = Math.Max(most, kept.Length);
            found.AddRange(Scan.Of(kept, null, atPause: false, out kept));
        }
    }

    [Fact]
    public void A_frame_that_was_kept_without_its_tail_is_found_again()
    {
        // The scanner accepts a frame without a tail when the next head follows; what is kept then ends with the checksum.
        var raw = Sample.Bytes(Sample.AppendixA.TrimEnd());
        Assert.True(FrameScanner.TryReadStored(raw, FrameOptions.Default, out var segment));
        Assert.Equal(Sample.AppendixA[6..107], Encoding.ASCII.GetString(segment));
        Assert.False(FrameScanner.TryReadStored(raw.AsSpan()[..50], FrameOptions.Default, out _));
    }

    [Fact]
    public void A_wrong_checksum_with_a_wrong_length_is_a_checksum_fault()
    {
        // siyuanliu086/environmental-iotToolkit: 299 declared, 293 sent, a checksum of another frame.
        var text = Sample.AppendixA.Replace("##0101", "##0107", StringComparison.Ordinal).Replace("1C80", "d042", StringComparison.Ordinal);
        Assert.Equal(FrameFault.Checksum, Scan.One(Sample.Bytes(text.TrimEnd()), atPause: true).Fault);
    }

    [Fact]
    public void A_frame_longer_than_the_trusted_limit_is_refused_although_its_checksum_fits()
    {
        var found = Scan.Of(Sample.Frame(Sample.Segment(new string('x', 5000))), atPause: true);
        Assert.NotEmpty(found);
        Assert.All(found, frame => Assert.NotEqual(FrameFault.None, frame.Fault));
    }

    [Fact]
    public void Frames_larger_than_the_first_copy_are_found_across_pieces()
    {
        var options = FrameOptions.Default with { MaxSegment = 9999 };
        var bytes = Sample.Frame(Sample.Segment(new string('x', 9500)));
        var pieces = Pieced.Append(new ReadOnlySequence<byte>(bytes[..100]), bytes[100..]);
        Assert.Equal(FrameFault.None, Assert.Single(Scan.Of(pieces, options, atPause: false, out _)).Fault);
        Assert.Equal(FrameFault.None, Assert.Single(Scan.Of(pieces, options, atPause: true, out _)).Fault);
    }

    [Fact]
    public void Garbage_around_frames_loses_none()
    {
        // Garbage without '#', which could only begin a frame of its own.
        var garbage = Gen.Byte.Where(value => value != '#').Array[0, 40];
        Gen.Select(garbage, garbage, garbage).Sample((before, between, after) =>
        {
            byte[] bytes = [.. before, .. Sample.Bytes(Sample.AppendixA), .. between, .. Sample.Bytes(Sample.MinuteData), .. after];
            return Scan.Of(bytes).Select(frame => frame.Raw).SequenceEqual([Sample.AppendixA, Sample.MinuteData]);
        });
    }

    [Fact]
    public void Any_segment_that_is_written_is_read_back_exactly() =>
        Gen.Byte.Array[0, 1024].Sample(segment =>
        {
            var output = new ArrayBufferWriter<byte>();
            FrameWriter.WriteSegment(output, segment);
            var frame = Scan.One(output.WrittenSpan.ToArray());
            return frame.Fault == FrameFault.None && frame.Tolerances == Tolerances.None
                && frame.Segment == Encoding.Latin1.GetString(segment);
        });

    [Fact]
    public void Random_bytes_never_throw_and_every_byte_is_accounted_for()
    {
        var byteLikeAFrame = Gen.OneOf(Gen.Byte, Gen.OneOf("#0123456789&=;,CPQN\r\nAF "u8.ToArray()));
        Gen.Select(byteLikeAFrame.Array[0, 300], Gen.Int[0, 300]).Sample((bytes, cut) =>
        {
            var at = Math.Min(cut, bytes.Length);
            var buffer = Pieced.Append(new ReadOnlySequence<byte>(bytes[..at]), bytes[at..]);
            long seen = 0;
            while (FrameScanner.TryReadAtPause(ref buffer, FrameOptions.WithForeignChecksums, out var frame))
                seen += frame.NoiseBytes + frame.Raw.Length;
            return seen <= bytes.Length && buffer.Length == 0;
        });
    }
}
