using System.Globalization;

namespace Qingjian.Kernel;

/// <summary>Beijing time (+08:00, no daylight saving since 1991): the time of the screen, of HJ 212 and of every day,
/// month and year of the standards. Storage is UTC.</summary>
public static class BeijingTime
{
    /// <summary>The offset, +08:00.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The same instant, written with +08:00.</summary>
    public static DateTimeOffset ToBeijing(this DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The instant at which a Beijing wall clock shows this date and time.</summary>
    public static DateTimeOffset FromWallClock(DateTime wallClock) =>
        new(DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified), Offset);

    /// <summary>The Beijing calendar day of an instant.</summary>
    public static DateOnly BeijingDay(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The first instant of a Beijing calendar day.</summary>
    public static DateTimeOffset StartOfDay(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>As a list shows it: <c>11-22 15:00</c> within the present year, with the year before and after it.</summary>
    public static string ToLine(this DateTimeOffset instant, DateTimeOffset now) => instant.ToOffset(Offset).ToString(
        instant.ToOffset(Offset).Year == now.ToOffset(Offset).Year ? "MM-dd HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As the screen shows it: <c>2026-11-22 15:00</c>.</summary>
    public static string ToScreen(this DateTimeOffset instant) =>
        instant.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
