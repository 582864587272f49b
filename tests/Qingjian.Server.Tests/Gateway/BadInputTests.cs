using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Server.Tests.Gateway;

/// <summary>Bad input is counted, kept with its bytes and never answered; a good neighbour on its own connection, and
/// good frames after the bad one on the same connection, go on.</summary>
public sealed class BadInputTests
{
    private static readonly DateTimeOffset Hour = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // The numbers are stored in journals: they stand for checksum, unknown station, wrong password, time ahead, structure.
    public static TheoryData<byte, byte[]> BadFrames => new()
    {
        { 1, Spoiled(TestStation.HourFrame(Hour, "35")) },
        { 4, TestStation.HourFrame(Hour, "35", mn: "990100229999999999999999") },
        { 5, TestStation.HourFrame(Hour, "35", password: "WRONG1") },
        { 6, TestStation.HourFrame(new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero), "35") },
        { 3, Framed("this is no packet at all") },
    };

    [Theory]
    [MemberData(nameof(BadFrames))]
    public async Task A_bad_frame_is_counted_and_the_good_one_behind_it_is_answered(byte reason, byte[] bad)
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        using var station = await TestStation.ConnectAsync(server.Gateway);

        await station.SendAsync(bad);
        await station.SendAsync(TestStation.HourFrame(Hour, "36"));

        // The first thing that comes back answers the second frame: the bad one has no answer.
        Assert.Contains(";CN=9014;", await station.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await server.RefusedAsync(reason));
    }

    [Fact]
    public async Task Ten_megabytes_without_an_end_are_refused_in_bounded_memory_while_a_neighbour_goes_on()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        using var flooding = await TestStation.ConnectAsync(server.Gateway);
        using var neighbour = await TestStation.ConnectAsync(server.Gateway);
        var line = new byte[10_000_000];
        Array.Fill(line, (byte)'x');
        "##9999"u8.CopyTo(line);

        await flooding.SendAsync(line);
        await neighbour.SendAsync(TestStation.HourFrame(Hour, "36"));
        Assert.Contains(";CN=9014;", await neighbour.ReceiveAsync(), StringComparison.Ordinal);

        await flooding.SendAsync(TestStation.HourFrame(Hour.AddHours(1), "37"));
        Assert.Contains(";CN=9014;", await flooding.ReceiveAsync(), StringComparison.Ordinal);
        Assert.True(await server.RefusedAsync(2) >= 1);
    }

    [Fact]
    public async Task Half_a_frame_waits_for_its_other_half()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        using var station = await TestStation.ConnectAsync(server.Gateway);
        var frame = TestStation.HourFrame(Hour, "36");

        await station.SendAsync(frame.AsMemory(0, frame.Length / 2));
        Assert.Null(await station.ReceiveAsync(TimeSpan.FromMilliseconds(300)));
        await station.SendAsync(frame.AsMemory(frame.Length / 2));

        Assert.Contains(";CN=9014;", await station.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_frame_and_silence_leave_the_neighbour_alone()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        using var silent = await TestStation.ConnectAsync(server.Gateway);
        using var neighbour = await TestStation.ConnectAsync(server.Gateway);

        await silent.SendAsync(TestStation.HourFrame(Hour, "36").AsMemory(0, 40));
        await neighbour.SendAsync(TestStation.HourFrame(Hour, "36"));

        Assert.Contains(";CN=9014;", await neighbour.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_calibration_is_answered_9013_and_followed_by_the_time()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        using var station = await TestStation.ConnectAsync(server.Gateway);

        await station.SendAsync(TestStation.Frame(Hj212.Commands.TimeCalibrationRequest, "PolId=a34004"));

        Assert.Contains(";CN=9013;", await station.ReceiveAsync(), StringComparison.Ordinal);
        var setTime = await station.ReceiveAsync();
        Assert.Contains(";CN=1012;", setTime, StringComparison.Ordinal);
        Assert.Matches("PolId=a34004;SystemTime=[0-9]{14}&&", setTime!);
    }

    private static byte[] Spoiled(byte[] frame)
    {
        // The last digit of the value: length and structure stay right, the checksum does not fit any more.
        var at = frame.AsSpan().IndexOf("Avg=35"u8) + 5;
        frame[at] = (byte)'9';
        return frame;
    }

    private static byte[] Framed(string segment)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        FrameWriter.WriteSegment(output, Encoding.ASCII.GetBytes(segment));
        return output.WrittenSpan.ToArray();
    }
}
