using System.Net;
using Qingjian.Kernel;
using Qingjian.Network.Tests.Hosting;

namespace Qingjian.Network.Tests.Pages;

public sealed class StationPagesTests
{
    public static TheoryData<string> Pages =>
    [
        "/network/stations", "/network/stations/N1", "/network/map", "/network/regions", "/network/organisations",
        "/network/stations/new", "/network/stations/N1/edit", "/network/stations/N1/parameters", "/network/stations/N1/instruments/new", "/network/stations/N1/site",
        "/network/stations/import", "/network/regions/new", "/network/regions/990101", "/network/organisations/new", "/network/organisations/OP-A",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_answers_an_officer_in_both_languages_and_shows_no_key(string path)
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var officer = await host.SignInAsync("officer", Role.Officer);
        using (var answer = await officer.GetAsync(path))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var chinese = await officer.ReadAsync(path);
        Assert.Contains("lang=\"zh-CN\"", chinese, StringComparison.Ordinal);
        (await officer.GetAsync("/language/en?returnUrl=/")).Dispose();
        var english = await officer.ReadAsync(path);
        Assert.Contains("lang=\"en\"", english, StringComparison.Ordinal);
        foreach (var page in new[] { chinese, english })
        {
            Assert.DoesNotContain("Network.", page, StringComparison.Ordinal);
            Assert.DoesNotContain("123456", page.Replace("990101", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Nobody_sees_a_page_without_signing_in(string path)
    {
        await using var host = await NetworkHost.StartAsync();
        using var stranger = new Browser(host.Address);
        using var response = await stranger.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/signin", response.Headers.Location!.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/network/stations/new")]
    [InlineData("/network/stations/N1/edit")]
    [InlineData("/network/stations/N1/parameters")]
    [InlineData("/network/stations/N1/site")]
    [InlineData("/network/stations/import")]
    [InlineData("/network/regions/new")]
    [InlineData("/network/organisations/new")]
    public async Task A_reviewer_may_look_but_not_edit(string path)
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var reviewer = await host.SignInAsync("reviewer", Role.Reviewer);
        using var response = await reviewer.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("/network/stations/new", await reviewer.ReadAsync("/network/stations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_station_outside_the_scope_is_answered_as_not_there()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var south = await host.SignInAsync("south", Role.Officer, new Scope(Sample.South, null));
        foreach (var path in new[] { "/network/stations/N1", "/network/stations/N1/edit", "/network/stations/N1/parameters", "/network/regions/990101" })
        {
            using var response = await south.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
        Assert.DoesNotContain("北一站", await south.ReadAsync("/network/stations"), StringComparison.Ordinal);
        Assert.DoesNotContain("北一站", await south.ReadAsync("/network/map"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_station_is_entered_by_its_form()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var officer = await host.SignInAsync("officer", Role.Officer);
        using var response = await officer.SubmitAsync("/network/stations/new", "new-station",
            ("Form.Code", "N5"), ("Form.Name", "北五站"), ("Form.Element", "Air"), ("Form.Level", "County"), ("Form.RegionCode", "990101"),
            ("Form.Mn", "MNN5"), ("Form.Password", "654321"), ("Form.Longitude", "101.5"), ("Form.Latitude", "31.5"));
        Assert.Equal("/network/stations/N5", response.Headers.Location?.OriginalString.Replace(host.Address.ToString().TrimEnd('/'), "", StringComparison.Ordinal));
        Assert.True(host.Directory.FindByMn("MNN5"u8)!.MatchesPassword("654321"u8));
    }

    [Fact]
    public async Task A_form_with_a_missing_field_says_so_at_the_field_and_keeps_what_was_written()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var officer = await host.SignInAsync("officer", Role.Officer);
        using var response = await officer.SubmitAsync("/network/stations/new", "new-station",
            ("Form.Code", "N5"), ("Form.Name", ""), ("Form.Element", "Air"), ("Form.RegionCode", "990101"), ("Form.Longitude", "一百"), ("Form.Latitude", "31.5"));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Matches("id=\"name-error\".*必须填写", page.ReplaceLineEndings(" "));
        Assert.Matches("id=\"longitude-error\".*不是数字", page.ReplaceLineEndings(" "));
        Assert.Contains("value=\"一百\"", page, StringComparison.Ordinal);
        Assert.Null(host.Directory.FindByCode("N5"));
    }

    [Fact]
    public async Task Two_editors_of_one_station_do_not_overwrite_each_other()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var officer = await host.SignInAsync("officer", Role.Officer);
        (string, string)[] fields = [("Form.Code", "N1"), ("Form.Name", "新名"), ("Form.Element", "Air"), ("Form.Level", "City"),
            ("Form.RegionCode", "990101"), ("Form.OperatorCode", "OP-A"), ("Form.Mn", "MNN1"), ("Form.Longitude", "101.5"), ("Form.Latitude", "31.2")];
        using var first = await officer.SubmitAsync("/network/stations/N1/edit", "edit-station", fields);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal("新名", host.Directory.FindByCode("N1")!.Name);
        Assert.True(host.Directory.FindByCode("N1")!.MatchesPassword("123456"u8), "an empty password keeps the stored one");

        // The hidden version of the page that the second editor still has open.
        fields[1] = ("Form.Name", "旧页");
        using var second = await officer.SubmitAsync("/network/stations/N1/edit", "edit-station", [.. fields, ("Form.Version", "0")]);
        Assert.Contains("officer", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retiring_a_station_takes_it_out_of_service_and_is_written_into_its_history()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var officer = await host.SignInAsync("officer", Role.Officer);
        using var response = await officer.SubmitAsync("/network/stations/N2/edit", "edit-station",
            ("Form.Code", "N2"), ("Form.Name", "北二站"), ("Form.NameEn", "Station N2"), ("Form.Element", "Air"), ("Form.Level", "City"), ("Form.RegionCode", "990101"),
            ("Form.OperatorCode", "OP-B"), ("Form.Mn", "MNN2"), ("Form.St", "22"), ("Form.Longitude", "101.5"), ("Form.Latitude", "31.2"), ("Form.RetiredOn", "2026-11-22"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.False(host.Directory.FindByMn("MNN2"u8)!.Active);
        var page = await officer.ReadAsync("/network/stations/N2");
        Assert.Matches("<b>停运</b>.*停运日期：.*2026-11-22", page.ReplaceLineEndings(" "));
        Assert.DoesNotContain("北二站", await officer.ReadAsync("/network/stations"), StringComparison.Ordinal);
        Assert.Contains("北二站", await officer.ReadAsync("/network/stations?retired=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instrument_is_added_and_removed_by_a_date()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var officer = await host.SignInAsync("officer", Role.Officer);
        using var bad = await officer.SubmitAsync("/network/stations/N1/instruments/new", "instrument",
            ("Form.Parameters", "a34004"), ("Form.Maker", "甲厂"), ("Form.Model", "B-1"), ("Form.SerialNumber", "SN1"),
            ("Form.InstalledOn", "2026-05-01"), ("Form.RemovedOn", "2026-04-01"));
        Assert.Contains("不能早于 2026-05-01", WebUtility.HtmlDecode(await bad.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        using var good = await officer.SubmitAsync("/network/stations/N1/instruments/new", "instrument",
            ("Form.Parameters", "a34004"), ("Form.Maker", "甲厂"), ("Form.Model", "B-1"), ("Form.SerialNumber", "SN1"), ("Form.InstalledOn", "2026-05-01"));
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
        Assert.Contains("SN1", await officer.ReadAsync("/network/stations/N1"), StringComparison.Ordinal);
    }
}
