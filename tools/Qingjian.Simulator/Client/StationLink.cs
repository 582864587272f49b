using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;

namespace Qingjian.Simulator.Client;

/// <summary>One TCP connection of a station: a loop that sends what is due and a loop that reads what comes.</summary>
internal sealed class StationLink(
    Socket socket, Outbox outbox, Replies replies, HostFrames frames, FieldSettings settings, Wake wake, Tally tally, int splitEvery)
{
    // One write holds at most this much, so that a thousand idle clients keep small buffers.
    private const int WriteLimit = 16 * 1024;

    /// <summary>Runs until the link ends: closed by the host, given up for want of answers, or cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sending = SendAsync(ending.Token);
        var reading = ReadAsync(ending.Token);
        await Task.WhenAny(sending, reading);
        await ending.CancelAsync();
        await Quietly(sending);
        await Quietly(reading);
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        var output = new ArrayBufferWriter<byte>();
        while (true)
        {
            output.ResetWrittenCount();
            replies.MoveTo(output);
            var counts = new SendCounts();
            if (!outbox.TryTake(output, WriteLimit, settings.OverTime, settings.ReCount, ref counts))
                return;
            tally.Sent(counts);
            if (output.WrittenCount == 0)
                await wake.WaitAsync(cancellation);
            for (var rest = output.WrittenMemory; !rest.IsEmpty;)
                rest = rest[await socket.SendAsync(splitEvery > 0 && rest.Length > splitEvery ? rest[..splitEvery] : rest, cancellation)..];
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var reader = PipeReader.Create(new NetworkStream(socket, ownsSocket: false), new StreamPipeReaderOptions(useZeroByteReads: true));
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(cancellation);
                var buffer = result.Buffer;
                frames.Read(ref buffer);
                reader.AdvanceTo(buffer.Start, buffer.End);
                wake.Up();
                if (result.IsCompleted)
                    return;
            }
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    // A link may end in any of these ways at any moment; what was not answered is still in the store.
    private static async Task Quietly(Task loop)
    {
        try
        {
            await loop;
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or IOException)
        {
        }
    }
}
