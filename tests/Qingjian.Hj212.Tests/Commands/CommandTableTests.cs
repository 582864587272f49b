namespace Qingjian.Hj212.Tests.CommandCodes;

public class CommandTableTests
{
    [Theory]
    [InlineData(2061, Dialect.Hj2017, "取/上传污染物小时数据", "HJ 212-2017 Table 9")]
    [InlineData(1014, Dialect.Hj2025, "密钥更新", "HJ 212-2025 (second-hand)")]
    [InlineData(1014, Dialect.SurfaceWater, "提取/上传数采仪时间", "surface-water protocol, predecessor of HJ 1404-2024 (second-hand)")]
    [InlineData(3014, Dialect.Hj2005, "设置采样周期", "HJ/T 212-2005 (second-hand)")]
    [InlineData(3014, Dialect.Hj2017, "比对采样", "HJ 212-2017 Table 9")]
    public void A_command_means_what_its_edition_says(int code, Dialect dialect, string name, string source)
    {
        var command = CommandTable.Find(code, dialect);
        Assert.Equal((name, source), (command?.NameZh, command?.Source));
    }

    [Fact]
    public void A_code_that_no_edition_defines_is_not_found() => Assert.Null(CommandTable.Find(5555, Dialect.Hj2017));

    [Fact]
    public void Table_9_is_complete() => Assert.Equal(33, CommandTable.All.Count(row => row.Edition == "2017"));

    [Theory]
    [InlineData(Commands.RealTimeData, Period.RealTime)]
    [InlineData(Commands.MinuteData, Period.Minute)]
    [InlineData(Commands.HourData, Period.Hour)]
    [InlineData(Commands.DayData, Period.Day)]
    [InlineData(Commands.EquipmentStatus, null)]
    [InlineData(Commands.DataAnswer, null)]
    public void Uploads_of_readings_have_a_period(int command, Period? expected) => Assert.Equal(expected, Commands.PeriodOf(command));

    [Fact]
    public void Nothing_is_both_an_answer_and_answered() =>
        Assert.All(Enumerable.Range(0, 10_000), code =>
            Assert.True((Commands.IsUpload(code) ? 1 : 0) + (Commands.IsNotice(code) ? 1 : 0) + (Commands.IsAnswer(code) ? 1 : 0) <= 1));

    [Fact]
    public void The_notice_of_the_field_is_the_request_for_time_calibration() =>
        Assert.Equal([1013], Enumerable.Range(0, 10_000).Where(Commands.IsNotice));

    [Theory]
    [InlineData(Dialect.Hj2005, "1013,9021")]
    [InlineData(Dialect.Hj2017, "1013")]
    [InlineData(Dialect.Hj2025, "1001,1013,1014")]
    [InlineData(Dialect.SurfaceWater, "1013")]
    public void The_notices_of_the_field_are_those_of_its_edition(Dialect dialect, string expected) =>
        Assert.Equal(expected, string.Join(',', Enumerable.Range(0, 10_000).Where(code => Commands.IsNotice(code, dialect))));
}
