using System.Buffers;
using System.Text;
using Qingjian.Archive.Columns;
using Qingjian.Archive.Segments;
using Qingjian.Hj212;
using Qingjian.Proof;

namespace Qingjian.Archive.Tests.Columns;

/// <summary>What goes into a block of columns comes out byte for byte, whatever it is.</summary>
public sealed class ColumnBlockTests : IDisposable
{
    private const long First = 4_711;
    private readonly ColumnBlockWriter _writer = new(3);
    private readonly ColumnBlockReader _reader = new();

    public void Dispose()
    {
        _writer.Dispose();
        _reader.Dispose();
    }

    [Fact]
    public void Frames_of_many_stations_come_back_and_take_less_than_half_of_what_compressed_entries_take()
    {
        var random = new Random(1);
        var plain = Block([.. Enumerable.Range(0, 2_000).Select(i => Entry(Frame(random, i % 100, i / 100), i % 100, Sent(i)))]);
        var packed = AssertComesBack(plain);
        using var compressor = new ZstdSharp.Compressor(3);
        Assert.True(packed * 2 < compressor.Wrap(plain).Length, $"{packed} bytes of columns");
    }

    [Theory]
    [InlineData("QN=20261122090000001;ST=22;CN=2061;PW=123456;MN=99;Flag=5;CP=&&DataTime=20261122080000;a34004-Avg={0},a34004-Flag=N&&")]
    [InlineData("ST=32;CN=2051;PW=123456;MN=88888880000001;CP=&&DataTime=20261122080000;011-Rtd={0},011-Flag=N&&")]
    [InlineData("QN=20261122090000001;ST=21;CN=2011;PW=123456;MN=99;Flag=9;CP=&&DataTime=20261122080000;w01018-SampleTime=20261122075959,w01018-Rtd={0},w01018-Flag=N,w01018-EFlag=A01&&")]
    [InlineData("QN=20261122090000001;ST=22;CN=3020;PW=123456;MN=99;Flag=5;CP=&&DataTime=20261122080000;PolId=a34004,i11001-Info=\"//第{0}次校准；完成//\"&&")]
    [InlineData("QN={0};ST=91;CN=9014;PW=123456;MN=99;Flag=4;CP=&&&&")]
    [InlineData("QN=20261131250000001;ST=22;CN=2061;PW=;MN=;Flag=5;CP=&&DataTime=2026112208{0}00;;,=&x=y")]
    [InlineData("{0}CP=&&\u0000=\u0001;=;;=&&")]
    [InlineData("{0}")]
    [InlineData("")]
    public void Every_edition_and_whatever_resembles_it_comes_back_with_right_wrong_and_no_frame(string segment)
    {
        var entries = new List<byte[]>();
        for (var i = 0; i < 40; i++)
        {
            var text = Encoding.UTF8.GetBytes(string.Format(null, segment, i));
            var framed = Framed(text);
            var wrong = framed.ToArray();
            wrong[^3] ^= 1;
            foreach (var payload in new[] { framed, wrong, Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(framed).ToLowerInvariant()), text, framed[..^1] })
                entries.Add(Entry(payload, i % 3, Sent(i)));
        }
        AssertComesBack(Block(entries));
    }

    [Fact]
    public void Any_bytes_come_back()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var entries = Enumerable.Range(0, random.Next(1, 60)).Select(i => random.Next(4) switch
            {
                0 => Entry(Noise(random, random.Next(300)), random.Next(), DateTimeOffset.MinValue),
                1 => Entry(Damaged(random, Frame(random, i % 5, i)), i % 5, new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks), TimeSpan.Zero)),
                2 => Expired(Entry(Frame(random, i % 5, i), i % 5, Sent(i)), random),
                _ => Entry(Frame(random, i % 5, i), i % 5, Sent(i)),
            });
            AssertComesBack(Block([.. entries]));
        }
    }

    [Fact]
    public void A_block_that_was_damaged_is_refused_and_never_read_as_something_else()
    {
        var random = new Random(7);
        var plain = Block([.. Enumerable.Range(0, 300).Select(i => Entry(Frame(random, i % 20, i / 20), i % 20, Sent(i)))]);
        var packed = _writer.Pack(plain).ToArray();
        var target = new byte[plain.Length];
        var refused = 0;
        for (var i = 0; i < 1_000; i++)
        {
            var damaged = packed.ToArray();
            damaged[random.Next(4, damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                _reader.Unpack(damaged, First, target);
                // A bit that decompressing passes over changes nothing.
                Assert.Equal(plain, target);
            }
            catch (Exception harm) when (harm is InvalidDataException or ZstdSharp.ZstdException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 900, 1_000);
    }

    [Fact]
    public void A_body_of_any_bytes_is_refused_without_another_error()
    {
        var random = new Random(9);
        var plain = Block([.. Enumerable.Range(0, 50).Select(i => Entry(Frame(random, i % 5, i), i % 5, Sent(i)))]);
        var (body, target, decoder) = (new BlockEncoder().Encode(plain).ToArray(), new byte[plain.Length], new BlockDecoder());
        for (var i = 0; i < 5_000; i++)
        {
            var damaged = body.ToArray();
            for (var flips = random.Next(1, 5); flips > 0; flips--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                decoder.Decode(damaged.AsMemory(0, random.Next(3) == 0 ? random.Next(damaged.Length) : damaged.Length), First, target);
            }
            catch (InvalidDataException)
            {
                // Named; what passes is caught by the CRC-32 of the entries.
            }
        }
        decoder.Decode(body, First, target);
        Assert.Equal(plain, target);
    }

    private int AssertComesBack(byte[] plain)
    {
        var packed = _writer.Pack(plain).ToArray();
        Assert.True(ColumnBlockReader.IsColumns(packed));
        var target = new byte[plain.Length];
        _reader.Unpack(packed, First, target);
        Assert.Equal(plain, target);
        return packed.Length;
    }

    private static byte[] Block(List<byte[]> entries)
    {
        for (var i = 0; i < entries.Count; i++)
            EntryFormat.Renumber(entries[i], First + i);
        return [.. entries.SelectMany(entry => entry)];
    }

    private static byte[] Entry(byte[] payload, int station, DateTimeOffset received)
    {
        var entry = new NewEntry
        {
            Kind = EntryKind.Frame, StationId = station, ProfileRevision = station % 4, ReceivedUtc = received, LinkId = ulong.MaxValue - (ulong)(uint)station,
            Tolerances = (uint)(station % 2), Peer = Encoding.ASCII.GetBytes($"10.0.0.{station % 7}:5000"), Payload = new ReadOnlySequence<byte>(payload),
        };
        var bytes = new byte[EntryFormat.SizeOf(entry)];
        EntryFormat.Write(bytes, entry, 100, 100 - station % 5);
        return bytes;
    }

    private static byte[] Expired(byte[] entry, Random random)
    {
        var stub = new byte[EntryFormat.ExpiredBytes];
        EntryFormat.WriteExpired(stub, entry, new ExpiredPayload(new TreeHash(Noise(random, TreeHash.Bytes)), random.NextInt64()));
        return stub;
    }

    private static DateTimeOffset Sent(int number) => new(new DateTime(2026, 11, 22, 1, 0, 0).AddMilliseconds(number * 137).AddTicks(number % 9_999), TimeSpan.Zero);

    private static byte[] Frame(Random random, int station, int hour) => Framed(Encoding.ASCII.GetBytes(string.Create(null,
        $"QN={new DateTime(2026, 11, 22, 9, 0, 0).AddHours(hour).AddMilliseconds(random.Next(240_000)):yyyyMMddHHmmssfff};ST=22;CN=2061;PW=123456;MN=9901002200000000000{station:D5};Flag=5;CP=&&DataTime={new DateTime(2026, 11, 22, 8, 0, 0).AddHours(hour):yyyyMMddHHmmss};a34004-Avg={random.Next(300)},a34004-Flag={(random.Next(50) == 0 ? 'D' : 'N')};a21005-Avg={random.NextDouble():F3},a21005-Flag=N&&")));

    private static byte[] Framed(byte[] segment)
    {
        var frame = new ArrayBufferWriter<byte>();
        FrameWriter.WriteSegment(frame, segment);
        return frame.WrittenSpan.ToArray();
    }

    private static byte[] Damaged(Random random, byte[] frame)
    {
        frame[random.Next(frame.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? frame[..random.Next(frame.Length)] : frame;
    }

    private static byte[] Noise(Random random, int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }
}
