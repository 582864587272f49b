using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>One TCP connection to the target, on which this house is the field unit (现场机): frames go out, answers come back. Requests of the target
/// are refused by 9011: its commands are for loggers, which it does not reach through here.</summary>
internal sealed class TargetLink : IAsyncDisposable
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(10);
    private readonly TcpClient _client;
    private readonly Stream _stream;
    private readonly ChannelWriter<TargetAnswer> _answers;
    private readonly CancellationTokenSource _ending = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Task _reading;

    private TargetLink(TcpClient client, Stream stream, ChannelWriter<TargetAnswer> answers)
    {
        (_client, _stream, _answers) = (client, stream, answers);
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Connects, by TLS when the line says so.</summary>
    /// <exception cref="IOException">The target cannot be reached, or is not who it should be; the message says which.</exception>
    public static async Task<TargetLink> OpenAsync(LinePlan plan, ChannelWriter<TargetAnswer> answers, CancellationToken cancellationToken)
    {
        var client = new TcpClient { NoDelay = true };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(ConnectPatience);
        try
        {
            await client.ConnectAsync(plan.Host, plan.Port, patience.Token);
            Stream stream = client.GetStream();
            if (plan.UsesTls)
                stream = await SecureAsync(stream, plan, patience.Token);
            return new(client, stream, answers);
        }
        catch (Exception failure) when (failure is SocketException or System.Security.Authentication.AuthenticationException)
        {
            client.Dispose();
            throw new IOException(failure.Message, failure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            client.Dispose();
            throw new IOException($"{plan.Host}:{plan.Port} does not answer within {ConnectPatience.TotalSeconds:0} s.");
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await _stream.WriteAsync(frame, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _client.Dispose();
        await _reading;
        await _stream.DisposeAsync();
        _ending.Dispose();
        _writing.Dispose();
    }

    private static async Task<Stream> SecureAsync(Stream stream, LinePlan plan, CancellationToken cancellationToken)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = plan.Host,
                RemoteCertificateValidationCallback = (_, certificate, _, errors) => plan.Fingerprint.Length == 0
                    ? errors == SslPolicyErrors.None
                    : certificate is not null && certificate.GetCertHashString(HashAlgorithmName.SHA256).Equals(plan.Fingerprint, StringComparison.OrdinalIgnoreCase),
            },
            cancellationToken);
        return secure;
    }

    private async Task ReadAsync()
    {
        var input = PipeReader.Create(_stream, new(leaveOpen: true));
        try
        {
            while (true)
            {
                var result = await input.ReadAsync(_ending.Token);
                var buffer = result.Buffer;
                var refusals = new ArrayBufferWriter<byte>();
                while (FrameScanner.TryRead(ref buffer, FrameOptions.Default, out var frame))
                    Take(frame, refusals);
                input.AdvanceTo(buffer.Start, result.Buffer.End);
                if (refusals.WrittenCount > 0)
                    await SendAsync(refusals.WrittenMemory, _ending.Token);
                if (result.IsCompleted)
                    break;
            }
        }
        catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The target went away, or this end was closed: the answer below says so.
        }
        finally
        {
            await input.CompleteAsync();
            _answers.TryWrite(new(this, 0, "", "", 0, HasEnded: true));
        }
    }

    private void Take(in ScannedFrame frame, ArrayBufferWriter<byte> refusals)
    {
        if (frame.Fault != FrameFault.None || !Packet.TryParse(frame.Segment.ToArray(), out var packet, out _))
            return;
        if (!Commands.IsAnswer(packet.Command))
        {
            Answers.WriteRequestAnswer(refusals, packet, RequestResult.Refused);
            return;
        }
        var code = packet.Command switch
        {
            Commands.RequestAnswer => Number(packet, "QnRtn"u8),
            Commands.ExecutionResult => Number(packet, "ExeRtn"u8),
            _ => 0,
        };
        // HJ/T 212-2005 carries the QN within the data area.
        var qn = packet.Qn.IsEmpty && packet.TryFind("QN"u8, out var within) ? within : packet.Qn;
        _answers.TryWrite(new(this, packet.Command, Encoding.Latin1.GetString(packet.Mn), Encoding.Latin1.GetString(qn), code));
    }

    private static int Number(in Packet packet, ReadOnlySpan<byte> name) =>
        packet.TryFind(name, out var text) && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
