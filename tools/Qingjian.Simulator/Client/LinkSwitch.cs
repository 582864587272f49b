namespace Qingjian.Simulator.Client;

/// <summary>Holds a link cut or lets it be made.</summary>
internal sealed class LinkSwitch
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _link;
    private TaskCompletionSource? _restored;

    public bool IsCut
    {
        get
        {
            lock (_gate)
                return _restored is not null;
        }
    }

    /// <summary>Cuts the attached link, and every later one until it is restored.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            _restored ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _link?.Cancel();
        }
    }

    public void Restore()
    {
        lock (_gate)
        {
            _restored?.SetResult();
            _restored = null;
        }
    }

    /// <summary>Names the source that ends the present link; detach it before it is disposed.</summary>
    public void Attach(CancellationTokenSource link)
    {
        lock (_gate)
        {
            _link = link;
            if (_restored is not null)
                link.Cancel();
        }
    }

    public void Detach()
    {
        lock (_gate)
            _link = null;
    }

    public Task WhenRestoredAsync(CancellationToken cancellation)
    {
        lock (_gate)
            return _restored?.Task.WaitAsync(cancellation) ?? Task.CompletedTask;
    }
}
