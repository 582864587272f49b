using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Simulator.Tests;

/// <summary>A gateway that does with each frame what the test says; it keeps what it received.</summary>
internal sealed class GatewayDouble : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _ending = new();
    private readonly List<Task> _links = [];
    private readonly Task _accepting;
    private int _linkCount;
    private int _damaged;

    public GatewayDouble(Func<ReceivedFrame, Reaction>? react = null, int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        React = react ?? (_ => Reaction.Answer);
        _listener.Start(100);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Func<ReceivedFrame, Reaction> React { get; set; }

    public ConcurrentQueue<ReceivedFrame> Received { get; } = new();

    /// <summary>Frames whose checksum did not fit; they are never answered.</summary>
    public int Damaged => _damaged;

    /// <summary>What the host sends as soon as a link is made.</summary>
    public byte[] Greeting { get; set; } = [];

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await Task.WhenAll([_accepting, .. _links]);
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_ending.Token);
                lock (_links)
                    _links.Add(Task.Run(() => ServeAsync(socket, Interlocked.Increment(ref _linkCount))));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket socket, int link)
    {
        using var stream = new NetworkStream(socket, ownsSocket: true);
        var reader = PipeReader.Create(stream);
        try
        {
            await stream.WriteAsync(Greeting, _ending.Token);
            while (true)
            {
                var result = await reader.ReadAsync(_ending.Token);
                var buffer = result.Buffer;
                var output = new ArrayBufferWriter<byte>();
                var goOn = Take(ref buffer, output, link);
                reader.AdvanceTo(buffer.Start, buffer.End);
                await stream.WriteAsync(output.WrittenMemory, _ending.Token);
                if (!goOn || result.IsCompleted)
                    return;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
        }
    }

    private bool Take(ref ReadOnlySequence<byte> buffer, ArrayBufferWriter<byte> output, int link)
    {
        while (FrameScanner.TryRead(ref buffer, FrameOptions.Default, out var frame))
        {
            if (frame.Fault == FrameFault.Checksum)
            {
                Interlocked.Increment(ref _damaged);
                continue;
            }
            var segment = frame.Segment.ToArray();
            Assert.True(Packet.TryParse(segment, out var packet, out _));
            var received = new ReceivedFrame(Encoding.ASCII.GetString(packet.Qn), packet.Command, Encoding.UTF8.GetString(frame.Raw.ToArray()), link);
            Received.Enqueue(received);
            var reaction = React(received);
            if (reaction is Reaction.Answer or Reaction.AnswerTwice)
                Answers.WriteDataAnswer(output, packet);
            if (reaction == Reaction.AnswerTwice)
                Answers.WriteDataAnswer(output, packet);
            if (reaction == Reaction.Refuse)
                Refuse(output, packet);
            if (reaction == Reaction.CloseMidAnswer)
                output.Write("##0087QN=2016"u8);
            if (reaction is Reaction.CloseMidAnswer or Reaction.Close)
                return false;
        }
        return true;
    }

    private static void Refuse(ArrayBufferWriter<byte> output, in Packet packet) => FrameWriter.Write(output, new PacketHeader
    {
        Qn = Encoding.ASCII.GetString(packet.Qn),
        St = "91",
        Command = Commands.RequestAnswer,
        Password = Encoding.ASCII.GetString(packet.Password),
        Mn = Encoding.ASCII.GetString(packet.Mn),
        Flag = packet.Flag.VersionOnly,
    }, "QnRtn=3"u8);
}
