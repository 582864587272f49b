using System.CommandLine;

namespace Qingjian.Server.Commands;

/// <summary>The <c>qingjian</c> command (docs/operations.md). Exit codes: 0 done, 1 failed, 2 usage or input that cannot
/// be read.</summary>
internal static class CommandLine
{
    // Longer than a host's own limit (30 s): with the default of 2 s, SIGTERM would end the process while the gateway still answers.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(45);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("清鉴 Qingjian: the quality of automatic monitoring networks, from the socket to the curve.")
        {
            ServeCommand.Create(),
            DemoCommand.Create(),
            SimulateCommand.Create(),
            ReplayCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            DoctorCommand.Create(),
            Hj212Command.Create(),
            BenchCommand.Create(),
        };
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = StopLimit });
        return parsed.Errors.Count > 0 ? 2 : code;
    }
}
