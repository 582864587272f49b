using System.Buffers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.CommandsDown;

/// <summary>A station at a plain socket that is asked by the host, and the house that asks it.</summary>
internal sealed class CommandedStation(RunningServer server) : IAsyncDisposable
{
    public const string Code = "T-A01";
    private TestStation? _link;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Connects and shows itself with one hour of data.</summary>
    public async Task ConnectAsync()
    {
        _link?.Dispose();
        _link = await TestStation.ConnectAsync(server.Gateway);
        await _link.SendAsync(TestStation.HourFrame(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "36"));
        // A command that waited may come before the answer.
        Waiting = null;
        while (await _link.ReceiveAsync() is { } text)
        {
            if (text.Contains("CN=9014", StringComparison.Ordinal))
                return;
            Waiting = text;
        }
        Assert.Fail("The host did not answer.");
    }

    /// <summary>A command that came before the answer to the first frame.</summary>
    public string? Waiting { get; private set; }

    public async Task<string> ReceiveAsync()
    {
        var text = Waiting ?? await _link!.ReceiveAsync(TimeSpan.FromMinutes(1));
        Waiting = null;
        return text ?? throw new Xunit.Sdk.XunitException("No command came.");
    }

    public Task<string?> SilenceAsync(TimeSpan patience) => _link!.ReceiveAsync(patience);

    /// <summary>Sends a frame with the request number of the command.</summary>
    public Task AnswerAsync(string command, int code, string dataArea, PacketFlag? flag = null, string? qn = null, string st = "91") =>
        _link!.SendAsync(Frame(qn ?? Field(command, "QN="), code, dataArea, flag ?? PacketFlag.Hj2017, st));

    public Task SendAsync(byte[] frame) => _link!.SendAsync(frame);

    public async Task<CommandOutcome> AskAsync(string kind, string? why = null, string? confirmation = null, params (string Name, string Value)[] values)
    {
        await using var work = server.Services.CreateAsyncScope();
        var form = new CommandForm { Kind = kind, Why = why, Confirmation = confirmation };
        foreach (var (name, value) in values)
            form.Values[name] = value;
        return await work.ServiceProvider.GetRequiredService<AskCommand>().HandleAsync(Code, form, "officer", Scope.Everything, Cancel);
    }

    public async Task<CommandLife> LifeAsync(string number)
    {
        await using var work = server.Services.CreateAsyncScope();
        return await work.ServiceProvider.GetRequiredService<ReadCommands>().FindAsync(Scope.Everything, number, Cancel)
            ?? throw new Xunit.Sdk.XunitException($"No command {number}.");
    }

    /// <summary>Waits until the command is in the state; fails when it ends in another.</summary>
    public async Task<CommandLife> UntilAsync(string number, CommandState state)
    {
        for (var i = 0; i < 1200; i++)
        {
            var life = await LifeAsync(number);
            if (life.Command.State == state)
                return life;
            Assert.False(life.Command.State.IsEnd(), $"The command ended as {life.Command.State}, {state} was expected.");
            await Task.Delay(50, Cancel);
        }
        throw new Xunit.Sdk.XunitException($"The command did not become {state}.");
    }

    public static string Field(string frame, string name)
    {
        var at = frame.IndexOf(name, StringComparison.Ordinal);
        Assert.True(at >= 0, $"No {name} in {frame}");
        var end = frame.IndexOf(';', at);
        return frame[(at + name.Length)..end];
    }

    private static byte[] Frame(string qn, int code, string dataArea, PacketFlag flag, string st)
    {
        var output = new ArrayBufferWriter<byte>();
        var header = new PacketHeader { Qn = qn, St = st, Command = code, Password = TestStation.Password, Mn = TestStation.Mn, Flag = flag };
        FrameWriter.Write(output, header, Encoding.ASCII.GetBytes(dataArea));
        return output.WrittenSpan.ToArray();
    }

    public ValueTask DisposeAsync()
    {
        _link?.Dispose();
        return ValueTask.CompletedTask;
    }
}
