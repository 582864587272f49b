using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Qingjian.Server.Demo.Story;

/// <summary>A drawn picture in the place of a photo: a cabin with its inlet under the sky. Invented like everything in the demo.
/// Eight-bit RGB in one IDAT chunk (ISO/IEC 15948).</summary>
internal static class DemoPicture
{
    private const int Width = 480, Height = 320;

    public static byte[] Png(int seed)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2); // bits a sample; colour type RGB
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Compressed(seed));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Compressed(int seed)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            var row = new byte[1 + Width * 3]; // filter 0, then the samples
            for (var y = 0; y < Height; y++)
            {
                for (var x = 0; x < Width; x++)
                    (row[1 + x * 3], row[2 + x * 3], row[3 + x * 3]) = ColourAt(x, y, seed);
                zlib.Write(row);
            }
        }
        return packed.ToArray();
    }

    private static (byte Red, byte Green, byte Blue) ColourAt(int x, int y, int seed)
    {
        var inlet = 150 + 60 * seed;
        if (Math.Abs(x - inlet) < 16 && y is > 40 and < 58)
            return (88, 94, 100); // the inlet's cap
        if (Math.Abs(x - inlet) < 4 && y is >= 58 and < 150)
            return (150, 156, 160); // its pipe
        if (x is > 70 and < 410 && y is >= 150 and < 164)
            return (120, 126, 132); // the roof's edge
        if (x is > 84 and < 396 && y is >= 164 and < 276)
            return x is > 120 and < 176 && y > 196 ? ((byte)92, (byte)108, (byte)124) : ((byte)226, (byte)228, (byte)224); // door, wall
        return y >= 276
            ? ((byte)138, (byte)144, (byte)128) // ground
            : ((byte)(150 + y / 4), (byte)(186 + y / 6), (byte)(214 + y / 12)); // sky
    }

    private static void WriteChunk(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        var check = new Crc32();
        check.Append(type);
        check.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        png.Write(number);
    }
}
