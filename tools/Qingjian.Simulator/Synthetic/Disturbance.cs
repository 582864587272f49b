namespace Qingjian.Simulator;

/// <summary>Something that goes wrong at one station for a while.</summary>
/// <param name="StationCode">Code of the station.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Start">From this moment.</param>
/// <param name="End">To before this moment.</param>
public sealed record Disturbance(string StationCode, DisturbanceKind Kind, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The factor that is touched; null for all of the station's.</summary>
    public string? Factor { get; init; }

    /// <summary>By what a spike or a shelter multiplies.</summary>
    public double Size { get; init; } = 5;

    /// <summary>By what a spike is raised besides, in the parameter's unit: a fire near the inlet adds the same in any season.</summary>
    public double Rise { get; init; }

    /// <summary>The data mark of <see cref="DisturbanceKind.Mark"/>.</summary>
    public char Mark { get; init; } = 'M';

    /// <summary>Whether the moment lies within.</summary>
    public bool Covers(DateTimeOffset at) => at >= Start && at < End;

    /// <summary>The share 0..1 of a period that lies within.</summary>
    public double ShareOf(DateTimeOffset start, TimeSpan length)
    {
        var from = Start > start ? Start : start;
        var to = End < start + length ? End : start + length;
        return to > from ? (to - from) / length : 0;
    }
}
