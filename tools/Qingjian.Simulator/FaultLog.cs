using System.Globalization;

namespace Qingjian.Simulator;

/// <summary>The truth about what went wrong: a file with one JSON object a line for each fault that was planted,
/// <c>{"mn":…,"cn":…,"dataTime":"yyyyMMddHHmmss","part":…,"sending":…,"fault":"Lose"}</c>, +08:00. It is for comparing with
/// what a server found out; no server reads it.</summary>
public sealed class FaultLog : IAsyncDisposable
{
    private readonly LineLog _lines;

    /// <summary>Opens the file and appends to it.</summary>
    public FaultLog(string path) => _lines = new LineLog(path, "faults");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    internal void Append(FaultKind kind, string mn, int command, DateTimeOffset dataTime, int part, int sending)
    {
        var line = string.Create(CultureInfo.InvariantCulture,
            $$"""{"mn":"{{mn}}","cn":{{command}},"dataTime":"{{dataTime.ToOffset(Beijing.Offset):yyyyMMddHHmmss}}","part":{{part}},"sending":{{sending}},"fault":"{{kind}}"}""");
        _lines.Append(line);
    }
}
