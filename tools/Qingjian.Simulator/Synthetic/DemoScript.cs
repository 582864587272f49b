namespace Qingjian.Simulator;

/// <summary>The disturbances of the demonstration: what a duty officer meets in a month.</summary>
public static class DemoScript
{
    /// <summary>Disturbances of the invented prefecture, placed backwards from the end of its history.</summary>
    public static IReadOnlyList<Disturbance> For(DateTimeOffset historyEnd)
    {
        var day = historyEnd.ToOffset(Beijing.Offset).Date;
        return
        [
            Span("YC-A03", DisturbanceKind.LinkGap, At(day, 2, 1), hours: 9),
            Span("YC-A13", DisturbanceKind.LinkGap, At(day, 11, 14), hours: 30),
            Span("YC-W05", DisturbanceKind.LinkGap, At(day, 6, 20), hours: 14),
            Span("YC-A17", DisturbanceKind.NoData, At(day, 8, 3), hours: 6),
            Span("YC-A01", DisturbanceKind.Mark, At(day, 1, 9), hours: 2) with { Mark = 'C', Factor = "a21026" },
            Span("YC-A06", DisturbanceKind.Mark, At(day, 1, 10), hours: 3),
            Span("YC-A09", DisturbanceKind.Mark, At(day, 4, 14), hours: 2) with { Mark = 'C', Factor = "a05024" },
            Span("YC-A15", DisturbanceKind.Mark, At(day, 3, 22), hours: 11) with { Mark = 'D', Factor = "a34002" },
            Span("YC-A22", DisturbanceKind.Mark, At(day, 9, 9), hours: 4),
            Span("YC-W08", DisturbanceKind.Mark, At(day, 5, 8), hours: 8),
            Span("YC-A12", DisturbanceKind.Spike, At(day, 3, 5), hours: 1) with { Factor = "a34004", Size = 2.5, Rise = 150 },
            Span("YC-A08", DisturbanceKind.Sheltered, At(day, 1, 17), hours: 6) with { Size = 0.2 },
            Span("YC-A10", DisturbanceKind.Stuck, At(day, 2, 12), hours: 15) with { Factor = "a21026" },
            Span("YC-A02", DisturbanceKind.Stuck, At(day, 7, 4), hours: 14) with { Factor = "a21004" },
            // The mend did not hold: the same analyser stands still once more before it is rectified.
            Span("YC-A02", DisturbanceKind.Stuck, At(day, 4, 4), hours: 12) with { Factor = "a21004" },
            Span("YC-A04", DisturbanceKind.NoData, At(day, 4, 9), hours: 7),
            Span("YC-W11", DisturbanceKind.Stuck, At(day, 7, 0), hours: 40) with { Factor = "w21003" },
        ];
    }

    /// <summary>Smoke over the prefecture in the evening before the last: under it a sheltered inlet stands out.</summary>
    public static IReadOnlyList<HazeSpell> HazeFor(DateTimeOffset historyEnd)
    {
        var day = historyEnd.ToOffset(Beijing.Offset).Date;
        return [new(At(day, 1, 10), At(day, 0, 6), FineParticles: 85)];
    }

    private static DateTimeOffset At(DateTime day, int daysBefore, int hour) =>
        new(day.AddDays(-daysBefore).AddHours(hour), Beijing.Offset);

    private static Disturbance Span(string station, DisturbanceKind kind, DateTimeOffset start, double hours) =>
        new(station, kind, start, start.AddHours(hours));
}
