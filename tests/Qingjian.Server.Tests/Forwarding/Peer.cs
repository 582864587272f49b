using System.Buffers;
using System.Net.Sockets;
using System.Text;
using Qingjian.Hj212;
using Qingjian.Server.Tests.CommandsDown;

namespace Qingjian.Server.Tests.Forwarding;

/// <summary>A target at a plain socket: frames as text, answers as the test says.</summary>
internal sealed class Peer(TcpClient client) : IDisposable
{
    private readonly StreamReader _reader = new(client.GetStream(), Encoding.ASCII);

    public async Task<string> ReadAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        return await _reader.ReadLineAsync(patience.Token) ?? throw new Xunit.Sdk.XunitException("The line was closed.");
    }

    public async Task AnswerAsync(string frame, int command, string dataArea)
    {
        var output = new ArrayBufferWriter<byte>();
        var header = new PacketHeader
        {
            Qn = CommandedStation.Field(frame, "QN="), St = "91", Command = command, Password = CommandedStation.Field(frame, "PW="), Mn = CommandedStation.Field(frame, "MN="), Flag = PacketFlag.Hj2017,
        };
        FrameWriter.Write(output, header, Encoding.ASCII.GetBytes(dataArea));
        await client.GetStream().WriteAsync(output.WrittenMemory, TestContext.Current.CancellationToken);
    }

    public void Dispose() => client.Dispose();
}
