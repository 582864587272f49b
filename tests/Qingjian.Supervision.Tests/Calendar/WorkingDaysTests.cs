using Qingjian.Supervision.Calendar;

namespace Qingjian.Supervision.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = new(PublishedDays.All, PublishedDays.Notices.Keys.ToHashSet());

    // 国办发明电〔2025〕7号: National Day 1–7 October 2026 off, Sunday 20 September and Saturday 10 October worked.
    // 国办发明电〔2024〕12号: 1–8 October 2025 off, Sunday 28 September and Saturday 11 October worked.
    // 国办发明电〔2023〕7号: Spring Festival 10–17 February 2024 off, Sundays 4 and 18 February worked.
    [Theory]
    [InlineData("2026-09-20", true), InlineData("2026-10-01", false), InlineData("2026-10-07", false), InlineData("2026-10-08", true), InlineData("2026-10-10", true)]
    [InlineData("2025-09-28", true), InlineData("2025-10-08", false), InlineData("2025-10-09", true), InlineData("2025-10-11", true), InlineData("2025-10-12", false)]
    [InlineData("2024-02-04", true), InlineData("2024-02-09", true), InlineData("2024-02-16", false), InlineData("2024-02-17", false), InlineData("2024-02-18", true)]
    public void Published_days_are_kept(string day, bool works) => Assert.Equal(works, Days.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    // Counted by hand on the published calendars.
    [Theory]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2026-09-30", 4, "2026-10-12")]
    [InlineData("2026-09-18", 1, "2026-09-20")]
    [InlineData("2025-09-26", 1, "2025-09-28")]
    [InlineData("2025-09-30", 1, "2025-10-09")]
    [InlineData("2024-02-09", 1, "2024-02-18")]
    [InlineData("2026-11-22", 7, "2026-12-01")]
    [InlineData("2026-11-22", 0, "2026-11-22")]
    public void A_term_leaves_out_its_first_day_and_all_days_off(string begin, int days, string end)
    {
        var (day, certain) = Days.EndOf(DateOnly.Parse(begin, System.Globalization.CultureInfo.InvariantCulture), days);
        Assert.Equal((end, true), ($"{day:yyyy-MM-dd}", certain));
    }

    // An arrangement only moves days of rest: days of the year less Saturdays, Sundays and statutory holidays (11, and 13 since
    // 2025: 全国年节及纪念日放假办法). 365 - 105 - 11, 366 - 104 - 11, 365 - 104 - 13.
    [Theory, InlineData(2023, 249), InlineData(2024, 251), InlineData(2025, 248)]
    public void A_published_year_has_its_known_number_of_working_days(int year, int count) =>
        Assert.Equal(count, Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Count(day => day.Year == year && Days.IsWorkingDay(day)));

    [Fact]
    public void A_term_that_reaches_an_unknown_year_says_so()
    {
        var (day, certain) = Days.EndOf(new(2026, 12, 30), 3);
        Assert.Equal((new DateOnly(2027, 1, 4), false), (day, certain));
    }
}
