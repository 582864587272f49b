using System.Buffers;
using System.Text;
using CsCheck;

namespace Qingjian.Hj212.Tests.Messages;

/// <summary>Every command of every edition, from both sides: what is written is read back equal, and written again it has the same bytes.</summary>
public class EveryCommandTests
{
    public static TheoryData<int, Dialect, Side, string> Rows()
    {
        var rows = new TheoryData<int, Dialect, Side, string>();
        foreach (var command in CommandTable.All)
        {
            if (command.HostShape != "-")
                rows.Add(command.Code, DialectOf(command.Edition), Side.Host, command.HostShape);
            if (command.FieldShape != "-")
                rows.Add(command.Code, DialectOf(command.Edition), Side.Field, command.FieldShape);
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_is_written_is_read_back_equal_and_written_again_the_same(int code, Dialect dialect, Side sender, string shape) =>
        Gens.Of(shape, code, dialect).Sample(message =>
        {
            var first = Write(message, code, dialect);
            foreach (var frame in Frames(first))
                Assert.True(frame.Length <= 1024 + FrameWriter.Overhead);
            if (Frames(first) is not [var whole])
            {
                Assert.Equal(MessageWriter.ToText(message, dialect), Join(Frames(first)));
                return;
            }
            Assert.True(Packet.TryParse(Segment(whole), out var packet, out _));
            Assert.True(MessageReader.TryRead(packet, sender, dialect, out var read, out var fault), fault.ToString());
            Assert.Equal(message, read);
            Assert.Equal(whole, Write(read, code, dialect));
        }, iter: 200);

    [Fact]
    public void Every_row_says_what_at_least_one_side_sends() =>
        Assert.All(CommandTable.All, row => Assert.False(row is { HostShape: "-", FieldShape: "-" }, $"{row.Code} {row.Edition}"));

    [Fact]
    public void The_direction_of_a_row_agrees_with_who_sends_something() => Assert.All(CommandTable.All, row =>
        Assert.Equal(row.Direction, (row.HostShape, row.FieldShape) switch { ("-", _) => "up", (_, "-") => "down", _ => "both" }));

    [Theory] // HJ 212-2017 Table 9, and the lists of what the other editions add or drop.
    [InlineData("2017", 33)]
    [InlineData("2025", 13)]
    [InlineData("2005", 12)]
    [InlineData("surface-water", 24)]
    public void Every_edition_is_complete(string edition, int commands) =>
        Assert.Equal(commands, CommandTable.All.Count(row => row.Edition == edition));

    private static Dialect DialectOf(string edition) => edition switch
    {
        "2005" => Dialect.Hj2005,
        "2017" => Dialect.Hj2017,
        "2025" => Dialect.Hj2025,
        _ => Dialect.SurfaceWater,
    };

    private static byte[] Write(Message message, int code, Dialect dialect)
    {
        var output = new ArrayBufferWriter<byte>();
        var header = new PacketHeader
        {
            Qn = "20160801085857223",
            St = dialect == Dialect.SurfaceWater ? "21" : "32",
            Command = code,
            Password = "123456",
            Mn = Sample.Mn,
            Flag = new((byte)((dialect == Dialect.SurfaceWater ? 2 : (int)dialect) << 2)),
        };
        MessageWriter.Write(output, header, message, dialect, () => "20160801085857224");
        return output.WrittenSpan.ToArray();
    }

    private static List<byte[]> Frames(byte[] bytes)
    {
        List<byte[]> frames = [];
        var rest = new ReadOnlySequence<byte>(bytes);
        while (FrameScanner.TryReadAtPause(ref rest, FrameOptions.Default, out var frame))
        {
            Assert.Equal((FrameFault.None, Tolerances.None, 0), (frame.Fault, frame.Tolerances, frame.NoiseBytes));
            frames.Add(frame.Raw.ToArray());
        }
        Assert.NotEmpty(frames);
        return frames;
    }

    private static string Join(List<byte[]> parts)
    {
        var joiner = new PartJoiner();
        JoinedUpload? whole = null;
        foreach (var part in parts)
        {
            Assert.True(Packet.TryParse(Segment(part), out var packet, out _) && packet.Flag.IsSplit);
            whole = joiner.Add(packet, default).Whole;
        }
        return Encoding.UTF8.GetString(Assert.IsType<JoinedUpload>(whole).DataArea.Span);
    }

    private static ReadOnlySpan<byte> Segment(byte[] frame) =>
        FrameScanner.TryReadStored(frame, FrameOptions.Default, out var segment) ? segment : throw new InvalidOperationException(Encoding.UTF8.GetString(frame));
}
