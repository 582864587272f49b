using System.Globalization;
using System.Text;
using Qingjian.Kernel;
using Qingjian.Network.Import;
using Qingjian.Network.Tests.Hosting;

namespace Qingjian.Network.Tests.Import;

public sealed class ImportStationsTests
{
    private const string Header = "站点编码,站点名称,监测要素,行政区代码,经度,纬度,设备编号 MN,通信密码 PW,投运日期\n";

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task Good_rows_are_entered_and_bad_rows_are_reported_by_row_column_value_and_rule(Store store)
    {
        await using var host = await NetworkHost.StartAsync(store);
        await host.EnterAsync(Sample.Network);
        var file = Header
            + "I1,导入一站,环境空气,990101,101.5,31.5,MNI1,111111,2026-01-02\n"
            + "I2,,Noise,990101,abc,31.5,MNI2,,昨天\n"
            + "I1,重复站,Air,990101,101.5,31.5,MNI3,111111,\n"
            + "I4,无此区,Air,123,101.5,31.5,,,\n";
        var preview = await PreviewAsync(host, "stations.csv", Encoding.UTF8.GetBytes(file));
        Assert.Equal((1, 3), (preview.Report.Accepted, preview.Report.RefusedRows));
        Assert.Null(host.Directory.FindByCode("I1"));

        var report = await ConfirmAsync(host, preview.Id);
        Assert.Equal((1, 3), (report!.Accepted, report.RefusedRows));
        Assert.Equal(
            [
                (3, "CommissionedOn", "昨天", FieldRule.Date), (3, "Longitude", "abc", FieldRule.Number), (3, "Name", null, FieldRule.Required),
                (3, "Password", null, FieldRule.Together), (4, "Code", "I1", FieldRule.Taken), (5, "RegionCode", "123", FieldRule.Unknown),
            ],
            report.Refused.Select(line => (line.Row, line.Error.Field, line.Error.Value, line.Error.Rule)).OrderBy(line => line.Row).ThenBy(line => line.Field));
        Assert.True(host.Directory.FindByMn("MNI1"u8)!.MatchesPassword("111111"u8));
        Assert.Null(host.Directory.FindByCode("I4"));
        Assert.Null(await ConfirmAsync(host, preview.Id));
    }

    [Fact]
    public async Task A_file_with_a_wrong_column_is_refused_as_a_whole_and_the_expected_columns_are_named()
    {
        await using var host = await NetworkHost.StartAsync();
        var (report, _) = await PreviewAsync(host, "stations.csv", Encoding.UTF8.GetBytes("站点编码,名字,监测要素,行政区代码,经度,纬度\nI1,站,环境空气,990101,101,31\n"));
        Assert.Equal([FieldRule.UnknownColumn, FieldRule.MissingColumn], report.FileErrors.Select(error => error.Rule));
        Assert.Equal("名字", report.FileErrors[0].Value);
        Assert.Contains("站点名称", report.FileErrors[0].Limits[0], StringComparison.Ordinal);
        Assert.Equal(0, report.Accepted);
    }

    [Theory]
    [InlineData("Station code,Station name,Element,Region code,Longitude,Latitude")]
    [InlineData("code,NAME,element,regioncode,longitude,latitude")]
    [InlineData("站点编码,Station name,监测要素,Region code,经度,Latitude")]
    public async Task Columns_may_be_named_in_either_language(string header)
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var (report, _) = await PreviewAsync(host, "stations.csv", Encoding.UTF8.GetBytes(header + "\nI1,站,Surface water,990101,101,31\n"));
        Assert.Equal((1, 0), (report.Accepted, report.FileErrors.Count));
    }

    [Fact]
    public async Task A_file_in_GB_18030_as_Chinese_spreadsheets_write_it_is_read()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var kept = await PreviewAsync(host, "stations.csv", gb.GetBytes(Header + "I1,云川㐀站,环境空气,990101,101.5,31.5,,,2026/1/2\n"));
        await ConfirmAsync(host, kept.Id);
        Assert.Equal("云川㐀站", host.Directory.FindByCode("I1")!.Name);
    }

    [Fact]
    public async Task An_exported_xlsx_can_be_imported_again()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var content = TableFile.Write(
            [.. StationColumn.All.Select(column => column.Field)],
            [["X1", "表格站", "Table", "Air", "City", "990101", "OP-A", "MNX1", "222222", null, 101.25, 31.125, null, new DateTime(2026, 3, 4), "a34004; a21026"]],
            FileFormat.Xlsx);
        var kept = await PreviewAsync(host, "stations.xlsx", content);
        Assert.Empty(kept.Report.Refused);
        await ConfirmAsync(host, kept.Id);
        var card = host.Directory.FindByCode("X1")!;
        Assert.Equal((101.25, 31.125), (card.Longitude, card.Latitude));
        Assert.Equal(["a34004", "a21026"], card.Profile.InOrder.Select(parameter => parameter.Code));
    }

    [Theory]
    [InlineData("stations.xlsx")]
    [InlineData("stations.pdf")]
    public async Task A_file_that_is_no_table_is_refused_with_a_reason(string name)
    {
        await using var host = await NetworkHost.StartAsync();
        var (report, _) = await PreviewAsync(host, name, "not a table"u8.ToArray());
        Assert.Contains(Assert.Single(report.FileErrors).Rule, new[] { FieldRule.Unreadable, FieldRule.OneOf });
    }

    [Fact]
    public async Task An_empty_file_is_refused_with_a_reason()
    {
        await using var host = await NetworkHost.StartAsync();
        var (report, _) = await PreviewAsync(host, "stations.csv", []);
        Assert.Equal(FieldRule.Unreadable, Assert.Single(report.FileErrors).Rule);
    }

    [Fact]
    public async Task Nobody_confirms_the_file_of_another_user()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var kept = await PreviewAsync(host, "stations.csv", Encoding.UTF8.GetBytes(Header + "I1,站,Air,990101,101.5,31.5,,,\n"));
        Assert.Null(await host.WorkAsync(services => services.GetRequiredService<ImportStations>()
            .ConfirmAsync(kept.Id, "another", Scope.Everything, TestContext.Current.CancellationToken)));
        Assert.Null(host.Directory.FindByCode("I1"));
    }

    [Fact]
    public async Task A_file_cannot_enter_stations_outside_the_own_region()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var kept = await PreviewAsync(host, "stations.csv", Encoding.UTF8.GetBytes(Header + "I1,站,Air,990101,101.5,31.5,,,\n"), new Scope(Sample.South, null));
        Assert.Equal(FieldRule.OutsideScope, Assert.Single(kept.Report.Refused).Error.Rule);
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_as_a_formula_is_written_as_text()
    {
        var csv = Encoding.UTF8.GetString(TableFile.Write(["a", "b"], [["=cmd()", -1.5]], FileFormat.Csv));
        Assert.Contains("'=cmd()", csv, StringComparison.Ordinal);
        Assert.Contains("-1.5", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("'-1.5", csv, StringComparison.Ordinal);
    }

    private static async Task<(ImportReport Report, Guid Id)> PreviewAsync(NetworkHost host, string name, byte[] content, Scope? scope = null)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var id = await host.WorkAsync(services => services.GetRequiredService<ImportStations>()
            .KeepAsync(name, content, "test", TestContext.Current.CancellationToken));
        var report = await host.WorkAsync(services => services.GetRequiredService<ImportStations>()
            .PreviewAsync(id, "test", scope ?? Scope.Everything, TestContext.Current.CancellationToken));
        return (report!, id);
    }

    private static Task<ImportReport?> ConfirmAsync(NetworkHost host, Guid id) =>
        host.WorkAsync(services => services.GetRequiredService<ImportStations>()
            .ConfirmAsync(id, "test", Scope.Everything, TestContext.Current.CancellationToken));
}
