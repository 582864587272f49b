namespace Qingjian.Archive.Months;

/// <summary>A calendar month of Beijing time, by which observations are closed: the month of the standards begins at 16:00 UTC.</summary>
internal readonly record struct DataMonth
{
    private const long BeijingMs = 8 * 3_600_000;

    private DataMonth(DateOnly first) => First = first;

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>Year and month as one number, for example 202603.</summary>
    public int Number => First.Year * 100 + First.Month;

    /// <summary>The first instant, in Unix milliseconds.</summary>
    public long LowMs => new DateTimeOffset(First, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds() - BeijingMs;

    /// <summary>The first instant of the next month.</summary>
    public long HighMs => new DataMonth(First.AddMonths(1)).LowMs;

    /// <summary>Months from another to this one; 0 for the same month.</summary>
    public int Since(DataMonth other) => (First.Year - other.First.Year) * 12 + First.Month - other.First.Month;

    public static DataMonth Of(int number) => new(new DateOnly(number / 100, number % 100, 1));

    public static DataMonth At(long instantMs)
    {
        var day = DateTimeOffset.FromUnixTimeMilliseconds(instantMs + BeijingMs);
        return new(new DateOnly(day.Year, day.Month, 1));
    }
}
