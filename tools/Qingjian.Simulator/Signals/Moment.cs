namespace Qingjian.Simulator.Signals;

/// <summary>A moment as the signals see it: Beijing time in hours since 1970, with the rhythms of day, week and year.</summary>
/// <param name="Hours">Hours since 1970-01-01T00:00+08:00.</param>
internal readonly record struct Moment(double Hours)
{
    private const double HoursOfYear = 365.2425 * 24;
    private const double ColdestDay = 18 * 24;

    /// <summary>Hour of the day, 0..24.</summary>
    public double HourOfDay => Hours - Math.Floor(Hours / 24) * 24;

    /// <summary>1 in the middle of January, -1 in the middle of July.</summary>
    public double Winter => Math.Cos(2 * Math.PI * (Hours - ColdestDay) / HoursOfYear);

    /// <summary>Whether it is Saturday or Sunday (1970-01-01 was a Thursday).</summary>
    public bool IsWeekend => ((long)Math.Floor(Hours / 24) + 4) % 7 is 0 or 6;

    public static Moment Of(DateTimeOffset instant) =>
        new((instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerHour + Beijing.Offset.TotalHours);

    public DateTimeOffset Instant => DateTimeOffset.UnixEpoch.AddHours(Hours - Beijing.Offset.TotalHours);

    public Moment Earlier(double hours) => new(Hours - hours);

    /// <summary>A wave of one day that is 1 at <paramref name="peakHour"/> and -1 half a day from it.</summary>
    public double Daily(double peakHour) => Math.Cos(2 * Math.PI * (Hours - peakHour) / 24);

    /// <summary>A bump of 1 at <paramref name="peakHour"/>; the greater <paramref name="sharpness"/>, the narrower.</summary>
    public double DailyPeak(double peakHour, double sharpness) => Math.Exp(sharpness * (Daily(peakHour) - 1));
}
