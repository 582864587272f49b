namespace Qingjian.Simulator.Client;

/// <summary>Frames that were asked for together; when the last is closed, the request is over.</summary>
/// <param name="uploads">How many uploads; each that becomes several frames adds the others by <see cref="Expect"/>.</param>
/// <param name="whenClosed">Called once, when the last is closed.</param>
internal sealed class UploadBatch(int uploads, Action whenClosed)
{
    private int _open = uploads;

    public void Expect(int more) => Interlocked.Add(ref _open, more);

    public void Closed()
    {
        if (Interlocked.Decrement(ref _open) == 0)
            whenClosed();
    }
}
