using System.Diagnostics;

namespace Qingjian.Server.Benches;

/// <summary>Waits until this process has nothing to do: what a question takes is measured when it does not share the processors with
/// work that a load has left behind.</summary>
internal static class Rest
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);

    /// <summary>Whether it came to rest within the patience; none is no wait.</summary>
    public static async Task<bool> WaitAsync(TimeSpan patience, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < patience)
        {
            if (await BusyShareAsync(cancel) < 0.1)
                return true;
        }
        return false;
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
