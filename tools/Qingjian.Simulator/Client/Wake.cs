using System.Threading.Channels;

namespace Qingjian.Simulator.Client;

/// <summary>A signal that one loop awaits; signals given while it is awake are kept as one.</summary>
internal sealed class Wake
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Up() => _signals.Writer.TryWrite(true);

    public async ValueTask WaitAsync(CancellationToken cancellation) => await _signals.Reader.ReadAsync(cancellation);
}
