using System.Net;
using System.Text;
using Qingjian.Kernel;
using Qingjian.Network.Import;
using Qingjian.Network.Stations;
using Qingjian.Network.Tests.Hosting;

namespace Qingjian.Network.Tests.Sites;

/// <summary>The fields of an element by form, by file, in the list and on the map.</summary>
public sealed class SitePagesTests
{
    private const string Camera = "rtsp://10.0.0.8:554/live/1";

    private static readonly NewStation Well = Sample.Air("G1", "北一井", "990101") with { Element = Element.Groundwater, Mn = null, Password = null };

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task A_well_is_described_by_its_form_found_by_its_kind_and_keeps_its_history(Store store)
    {
        await using var host = await NetworkHost.StartAsync(store);
        await host.EnterAsync(Sample.Network);
        await host.EnterAsync(new([], [], [Well, Well with { Code = "G2", Site = new GroundwaterSite(WellKind.Spring, AquiferKind.Karst, null) }]));
        using var officer = await host.SignInAsync("officer", Role.Officer);
        Assert.Contains("尚未录入", await officer.ReadAsync("/network/stations/G1"), StringComparison.Ordinal);
        using (var refused = await officer.SubmitAsync("/network/stations/G1/site", "edit-site", ("WellKind", "MonitoringWell"), ("Aquifer", "Phreatic"), ("WellDepth", "")))
        {
            var form = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Matches("id=\"WellDepth-error\".*必须填写", form.ReplaceLineEndings(" "));
        }
        using (var saved = await officer.SubmitAsync("/network/stations/G1/site", "edit-site",
            ("WellKind", "MonitoringWell"), ("Aquifer", "Phreatic"), ("WellDepth", "42.5"), ("videos", "井口 " + Camera)))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(new GroundwaterSite(WellKind.MonitoringWell, AquiferKind.Phreatic, 42.5), host.Directory.FindByCode("G1")!.Site);
        var page = await officer.ReadAsync("/network/stations/G1");
        Assert.Contains("42.5 m", page, StringComparison.Ordinal);
        Assert.Contains(Camera, page, StringComparison.Ordinal);
        var history = (await host.WorkAsync(services => services.GetRequiredService<ReadStation>()
            .HandleAsync(Scope.Everything, "G1", TestContext.Current.CancellationToken)))!.Changes[0];
        Assert.Equal(
            ["WellKind: →MonitoringWell", "Aquifer: →Phreatic", "WellDepth: →42.5", "Videos: →井口"],
            history.Fields.Select(change => $"{change.Field}: {change.Before}→{change.After}"));
        Assert.Equal(["G1"], await CodesAsync(host, new(Element: Element.Groundwater, SiteClass: "MonitoringWell")));
        Assert.Equal(["G2"], await CodesAsync(host, new(SiteClass: "Spring")));
        var list = await officer.ReadAsync("/network/stations?element=groundwater&class=Spring");
        Assert.Contains("/network/stations/G2\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain("/network/stations/G1\"", list, StringComparison.Ordinal);
        Assert.Contains("\"element\":\"groundwater\"", await officer.ReadAsync("/api/network/map"), StringComparison.Ordinal);

        using var director = await host.SignInAsync("director", Role.Director);
        Assert.DoesNotContain(Camera, await director.ReadAsync("/network/stations/G1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_super_station_is_one_that_measures_a_group_beyond_the_usual()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var officer = await host.SignInAsync("officer", Role.Officer);
        using (var saved = await officer.SubmitAsync("/network/stations/N1/site", "edit-site", ("AirPoint", "City"), ("InstrumentGroups", "Vocs"), ("InstrumentGroups", "Lidar")))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(new AirSite(AirPointKind.City, InstrumentGroups.Vocs | InstrumentGroups.Lidar), host.Directory.FindByCode("N1")!.Site);
        Assert.Equal(["N1"], await CodesAsync(host, new(SuperStations: true)));
        Assert.Contains("挥发性有机物; 激光雷达", await officer.ReadAsync("/network/stations/N1"), StringComparison.Ordinal);
        Assert.Matches("value=\"Lidar\" checked", await officer.ReadAsync("/network/stations/N1/site"));
    }

    [Fact]
    public async Task Sites_come_in_by_file_and_a_wrong_one_is_named_by_row_field_value_and_rule()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        await host.EnterAsync(new([], [new("ENT1", OrganisationKind.Enterprise, "某厂", "Works", "990101")], []));
        const string File = "站点编码,站点名称,监测要素,行政区代码,经度,纬度,土壤点位类型,土地利用,井类型,含水层,井深,排口类型,排口编码,排污单位,视频\n"
            + "T1,土一,土壤,990101,101.5,31.5,风险监控点,水田,,,,,,,\n"
            + "T2,井二,地下水,990101,101.5,31.5,,,监测井,潜水,0,,,,\n"
            + "T3,口三,污染源废气,990101,101.5,31.5,,,,,,主要排放口,DA001,ENT1,门口 34020000001320000001\n"
            + "T4,口四,污染源废水,990101,101.5,31.5,,,,,,主要排放口,DW001,OP-A,\n"
            + "T5,土五,土壤,990101,101.5,31.5,,,监测井,,,,,,\n";
        var report = await host.WorkAsync(services => services.GetRequiredService<ImportStations>()
            .EnterAsync("sites.csv", Encoding.UTF8.GetBytes(File), "test", Scope.Everything, TestContext.Current.CancellationToken));
        Assert.Equal(
            ["3 WellDepth 0 Between", "5 Enterprise OP-A Unknown", "6 WellKind 监测井 NotOfElement"],
            report.Refused.Select(line => $"{line.Row} {line.Error.Field} {line.Error.Value} {line.Error.Rule}"));
        Assert.Equal(new SoilSite(SoilPointKind.Risk, LandUse.PaddyField, null), host.Directory.FindByCode("T1")!.Site);
        Assert.Equal(new SourceSite("ENT1", OutletKind.Main, "DA001"), host.Directory.FindByCode("T3")!.Site);
        using var officer = await host.SignInAsync("officer", Role.Officer);
        var exported = await officer.ReadAsync("/api/stations/export?format=csv");
        Assert.Contains("风险监控点", exported, StringComparison.Ordinal);
        Assert.DoesNotContain("34020000001320000001", exported, StringComparison.Ordinal);
    }

    private static Task<IEnumerable<string>> CodesAsync(NetworkHost host, StationFilter filter) => host.WorkAsync(async services =>
        (await services.GetRequiredService<ListStations>().HandleAsync(Scope.Everything, filter, 1, TestContext.Current.CancellationToken)).Rows.Select(row => row.Code));
}
