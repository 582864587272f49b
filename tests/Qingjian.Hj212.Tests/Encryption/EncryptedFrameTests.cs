using System.Buffers;
using System.Text;
using CsCheck;
using Qingjian.Hj212.Encryption;

namespace Qingjian.Hj212.Tests.Encryption;

public class EncryptedFrameTests
{
    private static readonly Sm4Key _key = Sm4Key.FromText("0000000000000000"); // the test key of HJ 212-2025 A.2: sixteen bytes 0x30
    private static readonly byte[] _plain = Sample.Frame(
        $"QN=20240601085857223;ST=31;CN=2011;PW=123456;MN={Sample.Mn};Flag=9;CP=&&DataTime=20240601085857;a21026-Rtd=12.5,a21026-Flag=N&&");

    [Fact] // GB/T 32907-2016 Appendix A, example 1
    public void One_block_is_that_of_the_standard()
    {
        var block = Convert.FromHexString("0123456789abcdeffedcba9876543210");
        var key = Sm4Key.FromBytes(block);
        Sm4Region.Encrypt(key, block);
        Assert.Equal("681edf34d206965e86b3e94f536e4246", Convert.ToHexStringLower(block));
        Sm4Region.Decrypt(key, block);
        Assert.Equal("0123456789abcdeffedcba9876543210", Convert.ToHexStringLower(block));
    }

    [Fact] // GB/T 32907-2016 Appendix A, example 2
    public void A_million_times_one_block_is_that_of_the_standard()
    {
        var block = Convert.FromHexString("0123456789abcdeffedcba9876543210");
        var key = Sm4Key.FromBytes(block);
        for (var i = 0; i < 1_000_000; i++)
            Sm4Region.Encrypt(key, block);
        Assert.Equal("595298c7c6fd271f0402f804c33d3f66", Convert.ToHexStringLower(block));
    }

    [Fact]
    public void Only_whole_blocks_are_encrypted_and_length_and_checksum_stay()
    {
        var closed = EncryptedFrame.Close(_plain, _key);
        var start = Encoding.ASCII.GetString(_plain).IndexOf("CP=&&", StringComparison.Ordinal) + 5;
        var blocks = (_plain.Length - start - 8) / 16 * 16;
        Assert.Equal(48, blocks);
        Assert.Equal((_plain.Length, Encoding.Latin1.GetString(_plain[..start]), Encoding.Latin1.GetString(_plain[(start + blocks)..])),
            (closed.Length, Encoding.Latin1.GetString(closed[..start]), Encoding.Latin1.GetString(closed[(start + blocks)..])));
        Assert.DoesNotContain("DataTime", Encoding.Latin1.GetString(closed), StringComparison.Ordinal);
    }

    [Fact]
    public void The_scanner_hands_over_what_the_key_opens()
    {
        var rest = new ReadOnlySequence<byte>([.. EncryptedFrame.Close(_plain, _key), .. Sample.Bytes(Sample.AppendixA)]);
        Assert.True(FrameScanner.TryRead(ref rest, FrameOptions.Default, out var refused));
        Assert.Equal(FrameFault.Checksum, refused.Fault);
        Assert.True(EncryptedFrame.TryReadMn(refused.Raw.ToArray(), out var mn) && mn.SequenceEqual(Sample.Bytes(Sample.Mn)));
        Assert.True(EncryptedFrame.TryOpen(refused.Raw.ToArray(), _key, out var plain));
        Assert.Equal(_plain, plain);
        Assert.True(FrameScanner.TryRead(ref rest, FrameOptions.Default, out var next) && next.Fault == FrameFault.None);
    }

    [Fact]
    public void Any_data_area_comes_back_and_the_wrong_key_does_not_open_it() =>
        Gen.Select(Gen.String[Gen.Char[' ', '~'], 40, 600], Gen.Byte.Array[16, 16], Gen.Byte.Array[16, 16]).Where(one => !one.Item2.AsSpan().SequenceEqual(one.Item3))
            .Sample((area, key, other) =>
            {
                var frame = Sample.Frame($"QN=20240601085857223;ST=31;CN=2011;PW=123456;MN={Sample.Mn};Flag=9;CP=&&{area}&&");
                var closed = EncryptedFrame.Close(frame, Sm4Key.FromBytes(key));
                Assert.True(EncryptedFrame.TryOpen(closed, Sm4Key.FromBytes(key), out var plain));
                Assert.Equal(frame, plain);
                // The checksum has 256 values: a wrong key passes it once in 256 times, but never gives the plain frame.
                Assert.False(EncryptedFrame.TryOpen(closed, Sm4Key.FromBytes(other), out plain) && plain.AsSpan().SequenceEqual(frame));
            });

    [Fact]
    public void The_form_in_braces_is_opened_too()
    {
        var closed = EncryptedFrame.Close(_plain, _key);
        var start = Encoding.Latin1.GetString(closed).IndexOf("CP=&&", StringComparison.Ordinal) + 5;
        var braces = "{" + string.Join(',', closed[start..(start + 48)].Select(value => $"0x{value:X2}")) + "}";
        byte[] segment = [.. closed[6..start], .. Sample.Bytes(braces), .. closed[(start + 48)..^6]];
        byte[] sent = [.. Sample.Bytes($"##{segment.Length:D4}"), .. segment, .. closed[^6..]];
        Assert.True(EncryptedFrame.TryOpen(sent, _key, out var plain));
        Assert.Equal(_plain, plain);
    }

    [Theory]
    [InlineData("")]
    [InlineData("##0101QN=1")]
    [InlineData("##9999QN=20240601085857223;CP=&&x&&0000\r\n")]
    [InlineData("##0010CP=&&{0xZZ}0000\r\n")]
    public void What_is_no_frame_is_not_opened(string raw) => Assert.False(EncryptedFrame.TryOpen(Sample.Bytes(raw), _key, out _));

    [Fact]
    public void A_frame_that_is_wrong_already_is_not_closed() =>
        Assert.Throws<ArgumentException>(() => EncryptedFrame.Close(Sample.Bytes("##0101QN=1"), _key));

    [Theory] // HJ 212-2025 6.4.4
    [InlineData(2011, true)]
    [InlineData(2111, true)]
    [InlineData(1014, true)]
    [InlineData(3020, true)]
    [InlineData(3019, false)]
    [InlineData(9014, false)]
    public void The_edition_names_what_it_encrypts(int command, bool expected) => Assert.Equal(expected, EncryptedFrame.Covers(command));

    [Theory] // HJ 212-2025 6.4.3
    [InlineData("0000000000000000", true)]
    [InlineData("ABCDEFGHIJKLMNOP", true)]
    [InlineData("PONMLKJIHGFEDCBA", true)]
    [InlineData("msbE74gsiSHSEh5e", false)]
    public void A_patterned_key_is_told(string key, bool expected) => Assert.Equal(expected, Sm4Key.FromText(key).IsPatterned);

    [Fact]
    public void A_key_of_another_length_is_refused_and_no_key_is_shown()
    {
        Assert.Throws<ArgumentException>(() => Sm4Key.FromText("short"));
        Assert.DoesNotContain("msb", Sm4Key.FromText("msbE74gsiSHSEh5e").ToString(), StringComparison.Ordinal);
    }
}
