namespace Qingjian.Hj212;

/// <summary>The limits of a <see cref="PartJoiner"/>.</summary>
public sealed record PartLimits
{
    /// <summary>The limits that a gateway needs for one station.</summary>
    public static PartLimits Default { get; } = new();

    /// <summary>The most uploads that may be incomplete at once; one more and the oldest is given up.</summary>
    public int Open { get; init; } = 16;

    /// <summary>The greatest PNUM that is accepted.</summary>
    public int Parts { get; init; } = 256;

    /// <summary>The most bytes of data areas that are kept together.</summary>
    public int Bytes { get; init; } = 256 * 1024;

    /// <summary>How long after the newest part the missing ones are waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);
}
