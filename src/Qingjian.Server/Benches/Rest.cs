using System.Diagnostics;

namespace Qingjian.Server.Benches;

/// <summary>Waits until this process has nothing to do: what a question takes is measured when it does not share the processors with
/// work that a load has left behind.</summary>
internal static class Rest
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    /// <exception cref="TimeoutException">The process did not come to rest.</exception>
    public static async Task WaitAsync(CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        while (await BusyShareAsync(cancel) > 0.1)
        {
            if (Stopwatch.GetElapsedTime(began) > _patience)
                throw new TimeoutException($"The server still works {_patience.TotalMinutes:0} minutes after the load.");
        }
    }

    private static async Task<double> BusyShareAsync(CancellationToken cancel)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        await Task.Delay(_look, cancel);
        self.Refresh();
        return (self.TotalProcessorTime - before) / _look;
    }
}
