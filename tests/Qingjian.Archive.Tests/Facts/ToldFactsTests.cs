using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Qingjian.Archive.Facts;
using Qingjian.Kernel;
using Qingjian.Network;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Facts;

/// <summary>From the frame that a station sends to the band under its curve.</summary>
public sealed class ToldFactsTests
{
    private const int ZeroCheck = 2065, SpanCheck = 2066, Information = 3020;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "质控", "零点核查，测得 0.05 mg/m³，标准 0 mg/m³，零点误差 0.05 mg/m³，24 h 零点漂移 1.2%")]
    [InlineData("en", "Quality control", "Zero check, measured 0.05 mg/m³, standard 0 mg/m³, zero error 0.05 mg/m³, 24 h zero drift 1.2 %")]
    public async Task A_zero_check_tells_its_error_and_its_drift_since_the_night_before(string culture, string lane, string text)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        await using var archive = new ArchiveHarness();
        archive.Upload(ZeroCheck, Noon.AddHours(-24), "a21005-Check=0.02,a21005-StandardValue=0,a21005-SpanValue=2.5,a21005-Flag=N");
        archive.Upload(ZeroCheck, Noon, "a21005-Check=0.05,a21005-StandardValue=0,a21005-SpanValue=2.5,a21005-Flag=N");
        await archive.Project();
        var fact = Assert.Single(await FactsAsync(archive, Noon.AddHours(-1), Noon.AddHours(1)));
        // (0.05 − 0.02) / 2.5 = 1.2 %; unit from the station's profile.
        Assert.Equal(("told.2065", lane, "a21005", text, FactLevel.Work), (fact.Kind, fact.Lane, fact.Parameter, fact.Text, fact.Level));
        Assert.Equal((Noon, Noon), (fact.StartUtc, fact.EndUtc!.Value));
    }

    [Fact]
    public async Task A_span_check_is_judged_against_its_standard_and_a_check_two_days_ago_gives_no_24_h_drift()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        await using var archive = new ArchiveHarness();
        archive.Upload(SpanCheck, Noon.AddHours(-48), "a21005-Check=2.1,a21005-StandardValue=2,a21005-SpanValue=2.5");
        archive.Upload(SpanCheck, Noon, "a21005-Check=1.91,a21005-StandardValue=2,a21005-SpanValue=2.5");
        await archive.Project();
        var fact = Assert.Single(await FactsAsync(archive, Noon.AddHours(-1), Noon.AddHours(1)));
        Assert.Equal("跨度核查，测得 1.91 mg/m³，标准 2 mg/m³，相对误差 -4.5%", fact.Text); // (1.91 − 2) / 2
    }

    [Fact]
    public async Task The_verdict_of_the_instrument_is_told_and_a_failed_check_is_bad()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        await using var archive = new ArchiveHarness();
        archive.Upload(2062, Noon, "a21005-SampleRd=2.5,a21005-StandardValue=2,a21005-ResultType=0");
        await archive.Project();
        var fact = Assert.Single(await FactsAsync(archive, Noon.AddHours(-1), Noon.AddHours(1)));
        Assert.Equal(("标样核查，测得 2.5 mg/m³，标准 2 mg/m³，相对误差 25.0%，仪器判为不合格", FactLevel.Bad), (fact.Text, fact.Level));
    }

    [Fact]
    public async Task What_is_received_twice_is_one_fact_and_another_result_of_the_same_moment_is_another()
    {
        await using var archive = new ArchiveHarness();
        archive.Upload(ZeroCheck, Noon, "a21005-Check=0.02,a21005-StandardValue=0");
        archive.Upload(ZeroCheck, Noon, "a21005-Check=0.02,a21005-StandardValue=0");
        await archive.Project();
        archive.Upload(ZeroCheck, Noon, "a21005-Check=0.02,a21005-StandardValue=0");
        archive.Upload(ZeroCheck, Noon, "a21005-Check=0.03,a21005-StandardValue=0");
        await archive.Project();
        Assert.Equal(2, archive.Count("field_fact"));
    }

    [Fact]
    public async Task A_state_lasts_until_the_next_and_what_comes_late_is_put_where_it_belongs()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        await using var archive = new ArchiveHarness();
        foreach (var (hour, state) in new[] { (0, 0), (1, 0), (4, 0), (6, 2), (2, 3) }) // the last one is late
            archive.Upload(Information, Noon.AddHours(hour), $"PolId=a21005;i12001-Info={state}");
        await archive.Project();
        var facts = await FactsAsync(archive, Noon.AddHours(-1), Noon.AddHours(9));
        Assert.Equal(
            [("工作状态：运行", 0.0, 2.0), ("工作状态：校准", 2.0, 4.0), ("工作状态：运行", 4.0, 6.0), ("工作状态：故障", 6.0, double.NaN)],
            facts.Select(fact => (fact.Text, Hours(fact.StartUtc), fact.EndUtc is { } end ? Hours(end) : double.NaN)));
        Assert.Equal([FactLevel.Info, FactLevel.Work, FactLevel.Info, FactLevel.Bad], facts.Select(fact => fact.Level));
        Assert.Equal(4, archive.Count("field_fact")); // the same state told again is no row of its own
    }

    [Theory]
    [InlineData("PolId=a21005;i13004-Info=168.0", "设备参数", "消解温度：168.0 °C")]
    [InlineData("PolId=a21005;i11001-Info=//量程切换//", "设备日志", "运行日志：量程切换")]
    [InlineData("i22003-Info=1", "设备状态", "数采仪与上位机通讯状态：异常")]
    public async Task Field_information_is_told_with_the_names_and_units_of_its_table(string said, string lane, string text)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        await using var archive = new ArchiveHarness();
        archive.Upload(Information, Noon, said);
        await archive.Project();
        var fact = Assert.Single(await FactsAsync(archive, Noon.AddHours(-1), Noon.AddHours(1)));
        Assert.Equal((lane, text), (fact.Lane, fact.Text));
    }

    [Fact]
    public async Task Built_again_from_the_journal_the_facts_are_the_same()
    {
        await using var archive = new ArchiveHarness();
        foreach (var (hour, state) in new[] { (0, 0), (3, 0), (6, 2), (1, 3), (9, 2), (2, 3) })
        {
            archive.Upload(Information, Noon.AddHours(hour), $"PolId=a21005;i12001-Info={state};i13001-Info={state}");
            archive.Upload(ZeroCheck, Noon.AddHours(hour), "a21005-Check=0.02,a21005-StandardValue=0");
            await archive.Project();
        }
        var before = archive.Reader.ToldBy(SendsHours, Noon.AddDays(-1), Noon.AddDays(1));
        await archive.Store.RebuildAsync(archive.Journal, _ => { }, TimeProvider.System, Cancel);
        Assert.NotEmpty(before);
        Assert.Equal(before, archive.Reader.ToldBy(SendsHours, Noon.AddDays(-1), Noon.AddDays(1)));
    }

    [Fact]
    public async Task A_result_that_cannot_be_read_is_set_aside_and_stops_nothing()
    {
        await using var archive = new ArchiveHarness();
        archive.Upload(2041, Noon, "SB1-RT=25"); // 0 to 24 hours (HJ 212-2017 Table 4)
        archive.Hour(Noon, "35");
        await archive.Project();
        Assert.Equal((1L, 0L), (archive.Store.SetAsideCount, archive.Count("field_fact")));
        Assert.Equal("12:00=35", await archive.Digits());
    }

    [Fact]
    public async Task Who_does_not_see_the_station_gets_nothing()
    {
        await using var archive = new ArchiveHarness();
        archive.Upload(ZeroCheck, Noon, "a21005-Check=0.02,a21005-StandardValue=0");
        await archive.Project();
        Assert.Empty(await FactsAsync(archive, Noon.AddHours(-1), Noon.AddHours(1), new Scope("98/", null)));
    }

    private static double Hours(DateTimeOffset at) => (at - Noon).TotalHours;

    private static Task<IReadOnlyList<StationFact>> FactsAsync(ArchiveHarness archive, DateTimeOffset from, DateTimeOffset to, Scope? scope = null)
    {
        var words = new StringLocalizer<ArchiveWords>(new ResourceManagerStringLocalizerFactory(
            Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));
        return new ArchiveFacts(archive.Reader, archive.Stations, words).FactsAsync(scope ?? Scope.Everything, SendsHours, from, to, Cancel);
    }
}
