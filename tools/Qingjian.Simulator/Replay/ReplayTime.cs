namespace Qingjian.Simulator;

/// <summary>How the time of a row is written.</summary>
public sealed record ReplayTime
{
    /// <summary>The one column with date and time; null where year, month, day and hour have their own.</summary>
    public string? Column { get; init; }

    /// <summary>Format of <see cref="Column"/>, as .NET writes it: <c>yyyy-MM-dd HH:mm</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Column of the year.</summary>
    public string? Year { get; init; }

    /// <summary>Column of the month.</summary>
    public string? Month { get; init; }

    /// <summary>Column of the day.</summary>
    public string? Day { get; init; }

    /// <summary>Column of the hour, 0 to 23, or 1 to 24 where stamps mean the end.</summary>
    public string? Hour { get; init; }

    /// <summary>Offset of the file's clock from UTC; Beijing's unless told otherwise.</summary>
    public TimeSpan Offset { get; init; } = Beijing.Offset;

    /// <summary>Whether a stamp is the beginning or the end of its period.</summary>
    public StampMeaning Stamp { get; init; } = StampMeaning.Beginning;

    /// <summary>Length of the period.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromHours(1);
}
