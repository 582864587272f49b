namespace Qingjian.Simulator.Signals;

/// <summary>Smooth noise as a pure function of seed, purpose and place on an axis: about normal with deviation 1.
/// Value noise on a lattice of step 1, so that any moment is found without those before it.</summary>
internal readonly struct Noise(int seed, string purpose)
{
    private const double CellDegrees = 0.3;
    private readonly ulong _key = Key(seed, purpose);

    /// <summary>Smooth along <paramref name="x"/>.</summary>
    public double At(double x) => Along(_key, x);

    /// <summary>Smooth along <paramref name="x"/> and over the map: nearby sites agree.</summary>
    public double At(double x, double longitude, double latitude)
    {
        double column = longitude / CellDegrees, row = latitude / CellDegrees;
        double left = Math.Floor(column), below = Math.Floor(row);
        double u = Ease(column - left), v = Ease(row - below);
        var low = Mix(Corner(left, below, x), Corner(left + 1, below, x), u);
        var high = Mix(Corner(left, below + 1, x), Corner(left + 1, below + 1, x), u);
        return Mix(low, high, v);
    }

    /// <summary>Independent noise for each whole <paramref name="index"/>: what an instrument adds to each reading.</summary>
    public double White(long index) => Normal(_key ^ 0x5DEECE66DUL, index);

    private double Corner(double column, double row, double x) =>
        Along(Scramble(_key ^ ((ulong)(long)column << 32) ^ (ulong)(long)row), x);

    private static double Along(ulong key, double x)
    {
        var floor = Math.Floor(x);
        return 1.2 * Mix(Normal(key, (long)floor), Normal(key, (long)floor + 1), Ease(x - floor));
    }

    /// <summary>Sum of four uniform numbers, scaled to deviation 1: bounded by ±3.5, so no value runs away.</summary>
    private static double Normal(ulong key, long index)
    {
        var bits = Scramble(key ^ Scramble((ulong)index));
        var sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48);
        return (sum / 65536.0 - 2) * 1.7320508;
    }

    private static ulong Key(int seed, string purpose)
    {
        var key = Scramble((ulong)(uint)seed + 0x9E3779B97F4A7C15UL);
        foreach (var letter in purpose)
            key = Scramble(key ^ letter);
        return key;
    }

    /// <summary>The finalizer of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Scramble(ulong z)
    {
        z += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private static double Ease(double t) => t * t * t * (t * (t * 6 - 15) + 10);

    private static double Mix(double a, double b, double t) => a + (b - a) * t;
}
