using System.Buffers;

namespace Qingjian.Hj212.Tests.Fuzz;

/// <summary>Input number n of a seed: frames of the corpus, mutated. The same seed and number give the same bytes.</summary>
internal static class Mutation
{
    private const int MostBytes = 8192;

    public static byte[] Input(int seed, long number)
    {
        var random = new Random(HashOf(seed, number));
        var bytes = new List<byte>(Pick(random, Corpus.Frames));
        for (var changes = random.Next(1, 8); changes > 0; changes--)
            Change(random, bytes);
        if (bytes.Count > MostBytes)
            bytes.RemoveRange(MostBytes, bytes.Count - MostBytes);
        // Most mutations would end at the checksum: half of the inputs get a frame by the letter around what was mutated.
        var input = random.Next(2) == 0 ? Framed(bytes) : [.. bytes];
        return random.Next(4) == 0 ? [.. input, .. Pick(random, Corpus.Frames)] : input;
    }

    private static void Change(Random random, List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 4: bytes.InsertRange(at, Pick(random, Corpus.Tokens)); break;
            case 5: bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(1, 300))); break;
            case 6: Splice(random, bytes, at); break;
            default: Overwrite(random, bytes, at); break;
        }
    }

    private static void Splice(Random random, List<byte> bytes, int at)
    {
        var other = Pick(random, Corpus.Frames);
        bytes.RemoveRange(at, bytes.Count - at);
        bytes.AddRange(other[random.Next(other.Length)..]);
    }

    private static void Overwrite(Random random, List<byte> bytes, int at)
    {
        foreach (var value in Pick(random, Corpus.Tokens))
            if (at < bytes.Count)
                bytes[at++] = value;
    }

    private static byte[] Framed(List<byte> bytes)
    {
        var all = bytes.ToArray().AsSpan();
        var segment = all.StartsWith("##"u8) && all.Length > 12 ? all[6..^6] : all;
        var output = new ArrayBufferWriter<byte>(segment.Length + FrameWriter.Overhead);
        FrameWriter.WriteSegment(output, segment[..Math.Min(segment.Length, MostBytes)]);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Pick(Random random, byte[][] from) => from[random.Next(from.Length)];

    // Not HashCode: that is another one in each process.
    private static int HashOf(int seed, long number) => (int)(((ulong)number + (ulong)(uint)seed * 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9 >> 32);
}
