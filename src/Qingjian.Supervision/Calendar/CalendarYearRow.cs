namespace Qingjian.Supervision.Calendar;

/// <summary>The arrangement of a year as somebody entered it; takes the place of the published file's.</summary>
internal sealed class CalendarYearRow
{
    public int Year { get; init; }

    /// <summary>Number of the State Council's notice.</summary>
    public required string Notice { get; set; }

    /// <summary>Days off on weekdays: <c>2027-01-01 2027-02-08</c>.</summary>
    public required string Off { get; set; }

    /// <summary>Working days on weekends.</summary>
    public required string Work { get; set; }

    public DateTimeOffset ChangedUtc { get; set; }

    public required string ChangedBy { get; set; }

    public int Version { get; set; }
}
