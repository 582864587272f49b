using System.Globalization;
using Qingjian.Assessment.Air;
using Qingjian.Standards;

namespace Qingjian.Assessment.Days;

/// <summary>The daily index of a station as it was computed once. A change adds the next revision; nothing is overwritten.</summary>
internal sealed class StationDay
{
    public long Id { get; set; }

    public required int StationId { get; set; }

    /// <summary>Beijing day.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>1, 2, 3 … per station and day; the newest holds.</summary>
    public required int Revision { get; set; }

    /// <summary>Code of the edition; null when no standard was in force.</summary>
    public required string? Edition { get; set; }

    public required int? Aqi { get; set; }

    public required AirItems Primary { get; set; }

    public required NotAssessed Why { get; set; }

    /// <summary>The lines of the report, as <see cref="TextOf"/> writes them.</summary>
    public required string Items { get; set; }

    /// <summary>The newest journal entry among the inputs; 0 without any.</summary>
    public required long Position { get; set; }

    /// <summary>The newest decision in force about the inputs; 0 without any.</summary>
    public required long Decision { get; set; }

    public required DateTimeOffset ComputedUtc { get; set; }

    public required DayCause Cause { get; set; }

    /// <summary>The decision that caused this revision; 0 when values did.</summary>
    public required long CausedBy { get; set; }

    /// <summary>A figure as the row that keeps it.</summary>
    public static StationDay Of(int stationId, DateOnly day, AirFigure figure) => new()
    {
        StationId = stationId,
        Day = day,
        Revision = 1,
        Edition = figure.InForce.Edition?.Code,
        Aqi = figure.Verdict.Aqi,
        Primary = figure.Verdict.Primary,
        Why = figure.Verdict.Why,
        Items = TextOf(figure.Items),
        Position = figure.Inputs.Position,
        Decision = figure.Inputs.Decision,
        ComputedUtc = default,
        Cause = DayCause.First,
        CausedBy = 0,
    };

    /// <summary>Whether a reader would see the same figures.</summary>
    public bool SaysTheSameAs(StationDay other) =>
        (Edition, Aqi, Primary, Why, Items) == (other.Edition, other.Aqi, other.Primary, other.Why, other.Items);

    /// <summary>Concentration, individual index and valid hours of each line: <c>PM2.5 DayMean 48 76 24</c>, a dash for none.</summary>
    public static string TextOf(IEnumerable<AirItemResult> items) => string.Join('\n', items.Select(item => string.Create(
        CultureInfo.InvariantCulture,
        $"{item.Item.Symbol} {item.Average} {(item.Concentration is { } value ? value.ToString("0.#", CultureInfo.InvariantCulture) : "-")} {item.Iaqi?.ToString(CultureInfo.InvariantCulture) ?? "-"} {item.ValidHours}")));
}
