using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Logging;

namespace Qingjian.Acquisition.Gateway;

/// <summary>One TCP connection of a station: read, journal, wait until durable, answer. The pipe is not read while the
/// journal syncs, so a sender that is faster than the disk is slowed by TCP itself.</summary>
internal sealed class StationConnection(LinkTable links, FrameIntake intake, ILogger<StationConnection> log) : ConnectionHandler
{
    private static readonly TimeSpan LingerPause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LingerLimit = TimeSpan.FromSeconds(4);

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        var link = links.TryOpen(connection);
        if (link is null)
            return;
        try
        {
            link.Close = () => connection.Abort(new ConnectionAbortedException("More links than the limit."));
            connection.Features.Get<IConnectionHeartbeatFeature>()?.OnHeartbeat(Beat, (links, link, connection));
            await ReceiveAsync(link, connection);
        }
        catch (Exception error) when (error is ConnectionResetException or ConnectionAbortedException or OperationCanceledException)
        {
            // The peer went away or was closed for silence: the link's end below says so.
        }
        catch (Exception error)
        {
            // Answers that lie in the pipe would leave it with the connection's end, and what they answer may not be durable.
            connection.Abort(new ConnectionAbortedException("Not everything could be taken."));
            log.LinkFailed(error, link.Peer);
        }
        finally
        {
            await links.CloseAsync(link);
        }
    }

    private async Task ReceiveAsync(Link link, ConnectionContext connection)
    {
        var input = connection.Transport.Input;
        var output = connection.Transport.Output;
        var ending = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;
        using var wake = ending.Register(input.CancelPendingRead);
        link.WakeBy(input.CancelPendingRead);
        while (true)
        {
            // Without ConnectionClosed: it also fires when the peer has only stopped sending, and would throw away what it
            // sent last and our answer to it. The pipe itself ends when the connection does.
            var result = await input.ReadAsync(CancellationToken.None);
            var buffer = result.Buffer;
            // When the server stops, what was received whole is still taken and answered below; half a frame is left to be
            // sent again. Otherwise a cancelled read says that nothing came for a while, or that a command waits to leave.
            var isEnding = ending.IsCancellationRequested;
            var isAll = result.IsCompleted || (result.IsCanceled && !isEnding && link.TakePause());
            if (!result.IsCanceled)
                links.Heard(link);
            var taken = intake.Take(link, ref buffer, isAll, output);
            link.HasRest = !buffer.IsEmpty;
            var bytes = result.Buffer.Length - buffer.Length;
            input.AdvanceTo(buffer.Start, result.Buffer.End);

            // The answers lie in the output pipe; they leave it only after what they answer is durable.
            if (taken.Position > 0)
                await intake.WaitDurableAsync(taken.Position, CancellationToken.None);
            if (WriteLeaving(link, output) || taken.Answers > 0)
                await links.FlushAsync(link, output);
            if (result.IsCompleted)
                return;
            if (isEnding)
            {
                await LingerAsync(input);
                return;
            }
            // Everything is answered; what is too fast is not read for a while, and TCP slows the sender.
            if (links.Pace(link, taken.Frames, bytes) is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A socket that is closed with bytes unread is reset, and the answers that still lie in it are lost. What comes now is not
    // taken and not answered, so that the station sends it again, until the station pauses or has had its time.
    private static async Task LingerAsync(PipeReader input)
    {
        using var limit = new CancellationTokenSource(LingerLimit);
        try
        {
            while (true)
            {
                using var quiet = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
                quiet.CancelAfter(LingerPause);
                var result = await input.ReadAsync(quiet.Token);
                input.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted)
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            // It pauses, or its time is over.
        }
    }

    private static bool WriteLeaving(Link link, PipeWriter output)
    {
        var any = false;
        for (; link.TryTakeLeaving(out var frame); any = true)
            output.Write(frame);
        return any;
    }

    // Kestrel beats once a second: no timer per connection.
    private static void Beat(object state)
    {
        var (links, link, connection) = ((LinkTable, Link, ConnectionContext))state;
        if (links.IsOverdue(link))
            connection.Abort(new ConnectionAbortedException("Beyond a limit of time."));
        else if (links.PausesWithinAFrame(link))
            link.Pause();
    }
}
