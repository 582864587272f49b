using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Supervision.Issues;

namespace Qingjian.Supervision.Calendar;

/// <summary>Enters the arrangement of a year (放假安排) when the State Council has published it, or corrects it.</summary>
internal sealed class EnterYear(QingjianDb db, AuditTrail audit, TimeProvider time)
{
    public const int FirstYear = 2020;
    private const int MaxNotice = 64;
    private const int MostDays = 60;

    public async Task<IReadOnlyList<CalendarYearRow>> ListAsync(CancellationToken cancellationToken) =>
        await db.Set<CalendarYearRow>().AsNoTracking().OrderBy(year => year.Year).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<IssueRefusal>> HandleAsync(YearDraft draft, string who, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var refused = TextRules.Check("Notice", draft.Notice, MaxNotice, required: true).ToList();
        var last = now.BeijingDay().Year + 5;
        if (AddressText.Number(draft.Year?.Trim()) is not { } year)
            return [.. refused, new("Year", draft.Year, IssueRule.Required)];
        if (year < FirstYear)
            refused.Add(new("Year", draft.Year, IssueRule.TooEarly, $"{FirstYear}"));
        if (year > last)
            refused.Add(new("Year", draft.Year, IssueRule.TooLate, $"{last}"));
        var off = Days("Off", draft.Off, year, works: false, refused);
        var work = Days("Work", draft.Work, year, works: true, refused);
        if (off.Count == 0 && refused.Count == 0)
            refused.Add(new("Off", draft.Off, IssueRule.Required));
        refused.AddRange(off.Intersect(work).Select(day => new IssueRefusal("Work", Text(day), IssueRule.Contradicts)));
        return refused.Count > 0 ? refused : await SaveAsync(year, draft, off, work, (who, now), cancellationToken);
    }

    private async Task<IReadOnlyList<IssueRefusal>> SaveAsync(
        int year, YearDraft draft, SortedSet<DateOnly> off, SortedSet<DateOnly> work, (string Who, DateTimeOffset At) stamp, CancellationToken cancellationToken)
    {
        var row = await db.Set<CalendarYearRow>().FindAsync([year], cancellationToken);
        if (row is not null && row.Version != draft.Version)
            return [new("Version", $"{draft.Version}", IssueRule.ChangedMeanwhile, row.ChangedBy, row.ChangedUtc.ToScreen(), $"{year}")];
        if (row is null)
            db.Add(row = new CalendarYearRow { Year = year, Notice = "", Off = "", Work = "", ChangedBy = "" });
        var before = $"off={row.Off}; work={row.Work}";
        (row.Notice, row.Off, row.Work) = (draft.Notice!.Trim(), string.Join(' ', off.Select(Text)), string.Join(' ', work.Select(Text)));
        (row.ChangedBy, row.ChangedUtc, row.Version) = (stamp.Who, stamp.At, row.Version + 1);
        audit.Record(stamp.Who, SupervisionAudit.CalendarChanged, Text(year), $"{before} -> off={row.Off}; work={row.Work}", stamp.At);
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }

    // A weekend day among the days off changes nothing and is left out; a working day from Monday to Friday is a slip.
    private static SortedSet<DateOnly> Days(string field, string? text, int year, bool works, List<IssueRefusal> refused)
    {
        var days = new SortedSet<DateOnly>();
        var words = (text ?? "").Split([' ', ',', ';', '\r', '\n', '\t', '，', '、'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostDays)
            refused.Add(new(field, $"{words.Length}", IssueRule.TooMany, $"{MostDays}"));
        foreach (var word in words.Take(MostDays))
        {
            if (AddressText.Day(word) is not { } day)
                refused.Add(new(field, word, IssueRule.NoDate));
            else if (day.Year != year)
                refused.Add(new(field, word, IssueRule.OtherYear, $"{year}"));
            else if (works && !IsWeekend(day))
                refused.Add(new(field, word, IssueRule.NoWeekend));
            else if (works || !IsWeekend(day))
                days.Add(day);
        }
        return days;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
