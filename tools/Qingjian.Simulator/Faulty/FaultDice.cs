namespace Qingjian.Simulator.Faulty;

/// <summary>Dice that fall the same way whenever and wherever they are thrown for the same frame.</summary>
internal static class FaultDice
{
    /// <summary>A number in [0, 1).</summary>
    public static double Throw(int seed, FaultKind kind, string mn, int command, DateTimeOffset dataTime, int part, int sending)
    {
        var hash = Mixed((ulong)(uint)seed, (ulong)kind + 1);
        foreach (var letter in mn)
            hash = Mixed(hash, letter);
        hash = Mixed(hash, (ulong)command);
        hash = Mixed(hash, (ulong)dataTime.ToUnixTimeMilliseconds());
        hash = Mixed(hash, (ulong)part);
        hash = Mixed(hash, (ulong)sending);
        return (hash >> 11) * (1.0 / (1UL << 53));
    }

    // SplitMix64 (Steele, Lea, Flood 2014): each step mixes all bits.
    private static ulong Mixed(ulong state, ulong value)
    {
        var z = state + value * 0x9E3779B97F4A7C15 + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
