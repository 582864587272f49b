using System.Buffers;
using Qingjian.Hj212;

namespace Qingjian.Benchmarks.Decode;

/// <summary>The frame that is decoded: hour data of 20 factors, each with its mean and its mark, 737 bytes on the wire.</summary>
internal static class TwentyFactors
{
    private static readonly string[] _codes =
    [
        "a34004", "a34002", "a21026", "a21004", "a21003", "a21002", "a21005", "a05024", "a01001", "a01002",
        "a01006", "a01007", "a01008", "a34001", "a21001", "a24088", "a25002", "a25003", "a25004", "a25005",
    ];

    public static byte[] Frame()
    {
        var builder = new UploadBuilder().Begin(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)));
        for (var i = 0; i < _codes.Length; i++)
            builder.Add(FactorCode.Parse(_codes[i]), Statistic.Average, new Digits(1234 + 77 * i, (byte)(i % 4)), (byte)'N');
        var output = new ArrayBufferWriter<byte>();
        builder.Write(output, new PacketHeader
        {
            Qn = "20260301090005123",
            St = "22",
            Command = Commands.HourData,
            Password = "123456",
            Mn = "010000A8900016F000169DC0",
            Flag = PacketFlag.Hj2017Answered,
        });
        return output.WrittenSpan.ToArray();
    }
}
