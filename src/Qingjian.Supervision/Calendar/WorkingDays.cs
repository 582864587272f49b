namespace Qingjian.Supervision.Calendar;

/// <summary>Which days are working days (工作日): Monday to Friday, except where the State Council's arrangement of the year says
/// otherwise. Pure.</summary>
/// <param name="exceptions">Days off on weekdays (false) and working days on weekends (true).</param>
/// <param name="years">The years whose arrangement is known.</param>
internal sealed class WorkingDays(IReadOnlyDictionary<DateOnly, bool> exceptions, IReadOnlySet<int> years)
{
    public bool IsWorkingDay(DateOnly day) => exceptions.TryGetValue(day, out var works)
        ? works
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public bool IsKnown(int year) => years.Contains(year);

    /// <summary>The last day of a term of working days that begins on a day. The day on which it begins does not count
    /// (Civil Code of the PRC, article 201). Certain when the arrangement of every year that it touches is known.</summary>
    public (DateOnly Day, bool Certain) EndOf(DateOnly begin, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var day = begin;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }
        return (day, Enumerable.Range(begin.Year, day.Year - begin.Year + 1).All(IsKnown));
    }
}
