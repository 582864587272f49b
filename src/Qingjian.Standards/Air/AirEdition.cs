namespace Qingjian.Standards;

/// <summary>One edition of the air quality index for one report: tables, rules and the time that it holds for.</summary>
public sealed record AirEdition
{
    /// <summary>Lines of the longest report (HJ 633-2012 daily): a buffer of so many results is always enough.</summary>
    public const int MostLines = 7;

    /// <summary>Code: the standard's number, or <c>national-realtime</c> for the practice.</summary>
    public required string Code { get; init; }

    /// <summary>The report.</summary>
    public required AirReport Report { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Title in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>First day for the whole country.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it holds.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>True for a practice that no standard's text states.</summary>
    public required bool IsPractice { get; init; }

    /// <summary>What a missing item does.</summary>
    public required MissingItems Missing { get; init; }

    /// <summary>Where that stands.</summary>
    public required string MissingClause { get; init; }

    /// <summary>Where the edition is known from.</summary>
    public required string Source { get; init; }

    /// <summary>"confirmed", or what of it is not.</summary>
    public required string Status { get; init; }

    /// <summary>Lines of the report, in the standard's order.</summary>
    public required IReadOnlyList<AirLine> Lines { get; init; }

    /// <summary>Levels, best first.</summary>
    public required IReadOnlyList<AirLevel> Levels { get; init; }

    /// <summary>The level of an index from 0 to 500.</summary>
    public AirLevel LevelOf(int aqi)
    {
        // A loop, because a query would allocate on the hot path.
        for (var i = 0; i < Levels.Count; i++)
        {
            if (aqi <= Levels[i].To)
                return Levels[i];
        }

        throw new ArgumentOutOfRangeException(nameof(aqi), aqi, $"{Code} has levels up to {Levels[^1].To}.");
    }
}
