namespace Qingjian.Simulator.Client;

/// <summary>Frames that were asked for together; when the last is closed, the request is over.</summary>
internal sealed class UploadBatch(int frames, Action whenClosed)
{
    private int _open = frames;

    public void Closed()
    {
        if (Interlocked.Decrement(ref _open) == 0)
            whenClosed();
    }
}
