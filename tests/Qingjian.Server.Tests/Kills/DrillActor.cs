namespace Qingjian.Server.Tests.Kills;

/// <summary>Somebody who does one thing again and again, whether the server is there or not.</summary>
internal abstract class DrillActor(TimeSpan pace) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private Task _work = Task.CompletedTask;

    public void Begin() => _work = Task.Run(RunAsync);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _work;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    /// <summary>One turn. Whatever the network throws means that nothing was answered: the same turn comes again.</summary>
    protected abstract Task TurnAsync(CancellationToken cancel);

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(_stop.Token);
            }
            catch (Exception failure) when (_stop.IsCancellationRequested || failure is not Xunit.Sdk.XunitException)
            {
                // The server is gone, or the drill is over.
            }
            await Task.Delay(pace, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
