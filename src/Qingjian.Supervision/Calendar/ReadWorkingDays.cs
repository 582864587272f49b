using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Supervision.Calendar;

/// <summary>The working days as the published file and what was entered on the page say together.</summary>
internal sealed class ReadWorkingDays(QingjianDb db)
{
    public async Task<WorkingDays> HandleAsync(CancellationToken cancellationToken)
    {
        var entered = await db.Set<CalendarYearRow>().AsNoTracking().ToListAsync(cancellationToken);
        var years = entered.Select(year => year.Year).ToHashSet();
        var days = PublishedDays.All.Where(day => !years.Contains(day.Key.Year)).ToDictionary();
        foreach (var year in entered)
        {
            foreach (var day in Dates(year.Off))
                days[day] = false;
            foreach (var day in Dates(year.Work))
                days[day] = true;
        }
        return new(days, PublishedDays.Notices.Keys.Concat(years).ToHashSet());
    }

    private static IEnumerable<DateOnly> Dates(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
