using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Server.Tests.Gateway;

/// <summary>A station at the end of a plain socket: what it sends is exactly what the test says, byte for byte.</summary>
internal sealed class TestStation : IDisposable
{
    public const string Mn = "990100220000000000000001";
    public const string Password = "T3STPW";
    private readonly TcpClient _client = new();

    public static NewStation Registration { get; } = At(Mn, "T-A01");

    public NetworkStream Stream { get; private set; } = null!;

    public static NewStation At(string mn, string code) => new()
    {
        Code = code,
        Name = "城南站",
        NameEn = "South",
        Element = Element.Air,
        RegionCode = RunningServer.RegionCode,
        Mn = mn,
        Password = Password,
        Longitude = 102,
        Latitude = 31,
        Parameters = [new NewParameter("a34004"), new NewParameter("a21026", Unit.MicrogramsPerCubicMetre, 0)],
    };

    /// <param name="gateway">Where to.</param>
    /// <param name="receives">Bytes that its side of the link takes unread; as many as the system likes when left out.</param>
    public static async Task<TestStation> ConnectAsync(IPEndPoint gateway, int? receives = null)
    {
        var station = new TestStation();
        if (receives is { } bytes)
            station._client.ReceiveBufferSize = bytes;
        await station._client.ConnectAsync(gateway, TestContext.Current.CancellationToken);
        station.Stream = station._client.GetStream();
        return station;
    }

    /// <summary>An hour frame (2061) that asks for its answer.</summary>
    public static byte[] HourFrame(DateTimeOffset start, string value, string mn = Mn, string password = Password) =>
        Frame(Hj212.Commands.HourData, Dated(start, $"a34004-Avg={value},a34004-Flag=N"), mn, password);

    public static byte[] Frame(int command, string dataArea, string mn = Mn, string password = Password)
    {
        var output = new ArrayBufferWriter<byte>();
        var header = new PacketHeader
        {
            Qn = NextQn(),
            St = "22",
            Command = command,
            Password = password,
            Mn = mn,
            Flag = PacketFlag.Hj2017Answered,
        };
        FrameWriter.Write(output, header, Encoding.ASCII.GetBytes(dataArea));
        return output.WrittenSpan.ToArray();
    }

    public static string Dated(DateTimeOffset start, string items) =>
        string.Create(CultureInfo.InvariantCulture, $"DataTime={start.ToOffset(TimeSpan.FromHours(8)):yyyyMMddHHmmss};{items}");

    public Task SendAsync(ReadOnlyMemory<byte> bytes) => Stream.WriteAsync(bytes, TestContext.Current.CancellationToken).AsTask();

    /// <summary>The next frame of the host, as text; null when it closed the connection or is silent for the patience.</summary>
    public async Task<string?> ReceiveAsync(TimeSpan? patience = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience ?? TimeSpan.FromMinutes(1));
        var text = new StringBuilder();
        var one = new byte[1];
        try
        {
            while (await Stream.ReadAsync(one, limit.Token) == 1)
            {
                text.Append((char)one[0]);
                if (one[0] == '\n')
                    return text.ToString();
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException && !TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return null;
        }

        return null;
    }

    /// <summary>Closes its own half: nothing more is sent, answers can still come.</summary>
    public void EndSending() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>Whether the host closes the connection within the patience; what it sends meanwhile is thrown away.</summary>
    public async Task<bool> IsClosedAsync(TimeSpan patience)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience);
        try
        {
            while (await Stream.ReadAsync(new byte[256], limit.Token) > 0)
            {
            }

            return true;
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => _client.Dispose();

    private static long _lastQn = 20260101000000000;

    private static string NextQn() => Interlocked.Increment(ref _lastQn).ToString(CultureInfo.InvariantCulture);
}
