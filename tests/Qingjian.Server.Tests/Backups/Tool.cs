using System.Diagnostics;

namespace Qingjian.Server.Tests.Backups;

/// <summary>The built commands, run as their users run them.</summary>
internal static class Tool
{
    private static readonly string _verifier = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Qingjian.Verify", new DirectoryInfo(AppContext.BaseDirectory).Name, "qingjian-verify.dll"));

    public static Task<(int Code, string Output, string Error)> QingjianAsync(params string[] arguments) => RunAsync(typeof(Hosting.QingjianHost).Assembly.Location, arguments);

    public static Task<(int Code, string Output, string Error)> VerifyAsync(params string[] arguments) => RunAsync(_verifier, arguments);

    /// <summary>The same, begun and left to whoever will end it.</summary>
    public static Process StartQingjian(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(Hosting.QingjianHost).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static async Task<(int Code, string Output, string Error)> RunAsync(string assembly, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
