using System.Globalization;

namespace Qingjian.Simulator;

/// <summary>The truth about what went wrong: a file with one JSON object a line for each fault that was planted,
/// <c>{"mn":…,"cn":…,"dataTime":"yyyyMMddHHmmss","part":…,"sending":…,"fault":"Lose"}</c>, +08:00. It is for comparing with
/// what a server found out; no server reads it.</summary>
public sealed class FaultLog : IAsyncDisposable
{
    private readonly StreamWriter _writer;
    private readonly Lock _gate = new();

    /// <summary>Opens the file and appends to it.</summary>
    public FaultLog(string path) => _writer = new StreamWriter(path, append: true) { AutoFlush = true, NewLine = "\n" };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    internal void Append(FaultKind kind, string mn, int command, DateTimeOffset dataTime, int part, int sending)
    {
        var line = string.Create(CultureInfo.InvariantCulture,
            $$"""{"mn":"{{mn}}","cn":{{command}},"dataTime":"{{dataTime.ToOffset(Beijing.Offset):yyyyMMddHHmmss}}","part":{{part}},"sending":{{sending}},"fault":"{{kind}}"}""");
        lock (_gate)
            Write(line);
    }

    // An IOException would look like the end of a link, which a client survives; a truth with holes is none.
    private void Write(string line)
    {
        try
        {
            _writer.WriteLine(line);
        }
        catch (IOException cause)
        {
            throw new InvalidOperationException($"The log of faults cannot be written: {cause.Message}", cause);
        }
    }
}
