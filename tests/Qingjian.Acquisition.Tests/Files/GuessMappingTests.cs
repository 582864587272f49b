using Qingjian.Acquisition.Files;

namespace Qingjian.Acquisition.Tests.Files;

public sealed class GuessMappingTests
{
    [Theory]
    [InlineData("站点编码", "station", null)]
    [InlineData("断面名称", "station", null)]
    [InlineData("监测时间", "time", null)]
    [InlineData("PM2.5", "a34004", null)]
    [InlineData("pm2_5", "a34004", null)]
    [InlineData("PM₂.₅", "a34004", null)]
    [InlineData("细颗粒物", "a34004", null)]
    [InlineData("CO(mg/m3)", "a21005", "mg/m3")]
    [InlineData("臭氧（µg/m³）", "a05024", "µg/m³")]
    [InlineData("a21026", "a21026", null)]
    [InlineData("高锰酸盐指数(mg/L)", "w01019", "mg/L")]
    [InlineData("氨氮", "w21003", null)]
    [InlineData("pH(无量纲)", "w01001", null)]
    [InlineData("数据标记", "mark", null)]
    [InlineData("备注", "", null)]
    public void A_column_is_known_by_its_name_in_either_language(string header, string role, string? unit)
    {
        var column = Assert.Single(GuessMapping.Of(new(FileForm.Table, [header], [["1"]]), "小时.csv").Columns);
        Assert.Equal((role, unit), (column.Role, column.Unit));
    }

    [Fact]
    public void A_role_is_guessed_for_one_column_only_and_the_year_is_read_from_the_name()
    {
        var mapping = GuessMapping.Of(new(FileForm.Table, ["时间", "日期"], [["1", "2"]]), "水站_2021年4月.csv");
        Assert.Equal(["time", ""], mapping.Columns.Select(column => column.Role));
        Assert.Equal(2021, mapping.Year);
    }
}
