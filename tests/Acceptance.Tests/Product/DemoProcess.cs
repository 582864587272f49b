using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Acceptance.Tests.Product;

/// <summary><c>qingjian demo</c> as a process of its own: what a newcomer starts.</summary>
internal sealed partial class DemoProcess : IAsyncDisposable
{
    // A month is not needed to look at pages; more stations than one page of the list holds are.
    private const string Days = "8";
    private const string Stations = "56";
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(4);

    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-acceptance-").FullName;
    private readonly StringBuilder _printed = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    /// <summary>Address of the pages, with a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Passwords by user name, as the demo printed them.</summary>
    public IReadOnlyDictionary<string, string> Passwords { get; private set; } = new Dictionary<string, string>();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Repository.Command, "demo", "--days", Days, "--stations", Stations, "--data", Path.Combine(_folder, "data"),
                "--http", "http://127.0.0.1:0", "--gateway", "127.0.0.1:0",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The demo did not start.");
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"The demo ended:\n{Printed()}"));
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            await _ready.Task.WaitAsync(LongestStart, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The demo was not ready within {LongestStart}:\n{Printed()}");
        }
        Read(Printed());
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (_printed)
            _printed.AppendLine(line);
        if (line.StartsWith("Live data flows", StringComparison.Ordinal))
            _ready.TrySetResult();
    }

    private string Printed()
    {
        lock (_printed)
            return _printed.ToString();
    }

    private void Read(string printed)
    {
        Address = OpenLine().Match(printed).Groups[1].Value.TrimEnd('/') + "/";
        Passwords = AccountLine().Matches(printed).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    [GeneratedRegex(@"Open (http://\S+)")]
    private static partial Regex OpenLine();

    [GeneratedRegex(@"^ +([a-z]+) +│ (\S+) +│", RegexOptions.Multiline)]
    private static partial Regex AccountLine();
}
