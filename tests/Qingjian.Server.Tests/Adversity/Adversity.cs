using System.Diagnostics;

namespace Qingjian.Server.Tests.Adversity;

/// <summary>Something that happens to a server at work, and passes.</summary>
internal abstract class Adversity
{
    /// <summary>What <c>eng/adversity-drill.sh</c> calls it.</summary>
    public abstract string Name { get; }

    /// <summary>What <c>/healthz</c> must say while it lasts; null when the server is well all the time.</summary>
    public abstract string? Sign { get; }

    /// <summary>Whether anything can be answered while it lasts.</summary>
    public abstract bool StopsAnswers { get; }

    /// <summary>A command that starts the server in its place.</summary>
    public virtual string[] Through => [];

    /// <summary>Further arguments of <c>serve</c>.</summary>
    public virtual string[] Arguments => [];

    /// <summary>Configuration under which the stations are registered.</summary>
    public virtual string[] Configuration => [];

    /// <summary>Makes the place in which it happens, before anything runs there.</summary>
    public virtual Task PrepareAsync() => Task.CompletedTask;

    public abstract Task HarmAsync();

    public abstract Task HealAsync();

    public virtual Task EndAsync() => Task.CompletedTask;

    protected static async Task RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}: {said}");
    }
}
