namespace Qingjian.Server.Benches;

/// <summary>What this process holds, after everything that can be given back was given back.</summary>
/// <param name="ResidentBytes">Resident set: what the machine lacks because of it.</param>
/// <param name="ManagedBytes">Live managed objects.</param>
internal readonly record struct ServerWeight(long ResidentBytes, long ManagedBytes)
{
    /// <summary>Collects as far as the runtime can, so that two weights differ by what lives and not by what waits.</summary>
    public static ServerWeight Settled()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return new(Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false));
    }
}
