namespace Qingjian.Quality;

/// <summary>The tests that spoke on one slot, one bit for each <see cref="FindingCause"/>.</summary>
[Flags]
public enum CauseSet : byte
{
    /// <summary>None spoke.</summary>
    None = 0,

    /// <summary>See <see cref="FindingCause.Missing"/>.</summary>
    Missing = 1 << 0,

    /// <summary>See <see cref="FindingCause.Range"/>.</summary>
    Range = 1 << 1,

    /// <summary>See <see cref="FindingCause.Flat"/>.</summary>
    Flat = 1 << 2,

    /// <summary>See <see cref="FindingCause.Spike"/>.</summary>
    Spike = 1 << 3,

    /// <summary>See <see cref="FindingCause.Cross"/>.</summary>
    Cross = 1 << 4,

    /// <summary>See <see cref="FindingCause.Neighbours"/>.</summary>
    Neighbours = 1 << 5,
}
