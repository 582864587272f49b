using System.Diagnostics;

namespace Qingjian.Verify.Tests.Hosting;

/// <summary>The built tool, run as its users run it.</summary>
internal static class Verifier
{
    private static readonly string _tool = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Qingjian.Verify", new DirectoryInfo(AppContext.BaseDirectory).Name, "qingjian-verify.dll"));

    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [_tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
