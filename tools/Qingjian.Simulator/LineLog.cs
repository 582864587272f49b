namespace Qingjian.Simulator;

/// <summary>A file to which many clients append whole lines. It is compared with what a server kept: a log with holes would lie.</summary>
internal sealed class LineLog(string path, string name) : IAsyncDisposable
{
    private readonly StreamWriter _writer = new(path, append: true) { AutoFlush = true, NewLine = "\n" };
    private readonly Lock _gate = new();

    /// <exception cref="InvalidOperationException">The file cannot be written. An <see cref="IOException"/> would look like the end of a
    /// link, which a client survives.</exception>
    public void Append(string line)
    {
        try
        {
            lock (_gate)
                _writer.WriteLine(line);
        }
        catch (IOException cause)
        {
            throw new InvalidOperationException($"The log of {name} cannot be written: {cause.Message}", cause);
        }
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
