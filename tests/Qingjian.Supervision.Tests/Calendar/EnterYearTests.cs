using Qingjian.Supervision.Calendar;
using Qingjian.Supervision.Tests.Hosting;

namespace Qingjian.Supervision.Tests.Calendar;

public sealed class EnterYearTests
{
    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task A_year_that_is_entered_makes_its_terms_certain(Store store)
    {
        await using var host = await SupervisionHost.StartAsync(store);
        Assert.Equal((new DateOnly(2027, 1, 4), false), await EndAsync(host));
        // Invented: 1 and 4 January 2027 off, Saturday 9 worked.
        var draft = new YearDraft { Year = "2027", Notice = "测试〔2026〕1号", Off = "2027-01-01，2027-01-02\n2027-01-04", Work = "2027-01-09" };
        Assert.Empty(await EnterAsync(host, draft));
        Assert.Equal((new DateOnly(2027, 1, 6), true), await EndAsync(host));
        Assert.Equal("Version:ChangedMeanwhile", Told(await EnterAsync(host, draft)));
    }

    [Fact]
    public async Task Dates_that_cannot_be_are_refused_by_field_value_and_rule()
    {
        await using var host = await SupervisionHost.StartAsync();
        var draft = new YearDraft { Year = "2027", Notice = "x", Off = "2027-02-30 2026-10-01 2027-02-08", Work = "2027-02-08" };
        Assert.Equal("Off:NoDate Off:OtherYear Work:NoWeekend", Told(await EnterAsync(host, draft)));
        Assert.Equal("Year:TooLate Off:OtherYear", Told(await EnterAsync(host, new() { Year = "2099", Notice = "x", Off = "2027-02-08" })));
    }

    // From Thursday 31 December 2026: by weekends alone Friday 1 and Monday 4 January; as entered Tuesday 5 and Wednesday 6.
    private static Task<(DateOnly, bool)> EndAsync(SupervisionHost host) => host.WorkAsync(async services =>
        (await services.GetRequiredService<ReadWorkingDays>().HandleAsync(TestContext.Current.CancellationToken)).EndOf(new(2026, 12, 31), 2));

    private static Task<IReadOnlyList<IssueRefusal>> EnterAsync(SupervisionHost host, YearDraft draft) =>
        host.WorkAsync(services => services.GetRequiredService<EnterYear>().HandleAsync(draft, "admin", TestContext.Current.CancellationToken));

    private static string Told(IReadOnlyList<IssueRefusal> refused) => string.Join(' ', refused.Select(refusal => $"{refusal.Field}:{refusal.Rule}"));
}
