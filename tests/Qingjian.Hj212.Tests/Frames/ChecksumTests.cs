using System.Buffers;
using CsCheck;

namespace Qingjian.Hj212.Tests.Frames;

public class ChecksumTests
{
    [Theory]
    [InlineData("QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&", 0x1C80)]
    [InlineData("QN=20240601085857223;ST=32;CN=1011;PW=123456;MN=010000A8900016F000169DC0;Flag=9;CP=&&&&", 0x2200)]
    public void The_standards_printed_examples_are_reproduced(string segment, int expected) =>
        Assert.Equal(expected, Checksum.Compute(Sample.Bytes(segment)));

    [Fact]
    public void The_first_step_is_the_one_that_appendix_A_traces() =>
        Assert.Equal(ByTheLetter([0x51]), Checksum.Compute([0x51]));

    [Fact]
    public void Folding_eight_bytes_at_once_gives_what_the_loop_of_appendix_A_gives() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Checksum.Compute(bytes) == ByTheLetter(bytes));

    [Fact]
    public void A_segment_in_pieces_has_the_checksum_of_the_whole() =>
        Gen.Select(Gen.Byte.Array[0, 60], Gen.Byte.Array[0, 60]).Sample((first, second) =>
            Checksum.Compute(Pieced.Append(new ReadOnlySequence<byte>(first), second)) == ByTheLetter([.. first, .. second]));

    [Fact]
    public void It_is_not_CRC_16_MODBUS() =>
        Assert.Equal(0x0759, Checksum.ComputeModbus(Sample.Bytes(Sample.AppendixA[6..107])));

    private static ushort ByTheLetter(byte[] bytes)
    {
        ushort crc = 0xFFFF;
        foreach (var value in bytes)
        {
            crc = (ushort)(crc >> 8 ^ value);
            for (var bit = 0; bit < 8; bit++)
            {
                var low = crc & 1;
                crc >>= 1;
                if (low != 0)
                    crc ^= 0xA001;
            }
        }
        return crc;
    }
}
