using System.Numerics;

namespace Qingjian.Quality.Tests;

/// <summary>Whether a slot is one of at least <c>needed</c> suspects among some <c>window</c> slots in a row. The answer for
/// every pattern of suspects around a slot is tabled once.</summary>
internal sealed class Persistence
{
    private const int LongestWindow = 6;
    private readonly bool[] _table;
    private readonly int _mask;

    public Persistence(int window, int needed)
    {
        if (window is < 1 or > LongestWindow || needed < 1 || needed > window)
            throw new ArgumentOutOfRangeException(nameof(window), window, $"From 1 to {LongestWindow}, with needed ({needed}) from 1 to the window");
        Reach = window - 1;
        _mask = (1 << (2 * Reach + 1)) - 1;
        _table = new bool[_mask + 1];
        for (var pattern = 0; pattern <= _mask; pattern++)
            _table[pattern] = IsPersistent(pattern, window, needed);
    }

    /// <summary>Slots on both sides that count.</summary>
    public int Reach { get; }

    /// <summary>Shifts one slot into the pattern of the slots before it.</summary>
    public int Shift(int pattern, bool suspect) => ((pattern << 1) | (suspect ? 1 : 0)) & _mask;

    /// <summary>The answer for the slot <see cref="Reach"/> before the last one shifted in.</summary>
    public bool Holds(int pattern) => _table[pattern];

    private static bool IsPersistent(int pattern, int window, int needed)
    {
        if ((pattern >> (window - 1) & 1) == 0)
            return false;
        for (var shift = 0; shift < window; shift++)
        {
            if (BitOperations.PopCount((uint)(pattern >> shift & ((1 << window) - 1))) >= needed)
                return true;
        }
        return false;
    }
}
