using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Files;
using Qingjian.Acquisition.Intake;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Tests.Files;

public sealed class ImportRowsTests
{
    private static readonly Sender Officer = new("file", "officer", Scope.Everything, null, "");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wide_table_gives_a_value_for_each_filled_cell_and_names_the_refused_ones()
    {
        await using var host = await IntakeHost.StartAsync();
        var report = await RunAsync(host, "小时.csv", """
            站点,时间,PM2.5,PM10,CO
            N1,2026-11-22 12:00,35.0,—,0.60
            N2站,2026/11/22 13:00,abc,80,NA
            N9,2026-11-22 13:00,1,2,3
            N1,昨天,1,,
            """);
        Assert.Equal((4, 3, 5), (report.Rows, report.Accepted, report.RefusedValues));
        Assert.Equal(
            [
                "3 PM2.5 value abc Number", "4 PM2.5 station N9 Station", "4 PM10 station N9 Station", "4 CO station N9 Station", "5 PM2.5 start 昨天 Time",
            ],
            report.Refused.Select(cell => $"{cell.Row} {cell.Column} {cell.Problem.Field} {cell.Problem.Value} {cell.Problem.Rule}"));
        Assert.Equal("12:00=35.0", await host.HoursAsync("N1"));
        Assert.Equal("12:00=0.60", await host.HoursAsync("N1", "a21005"));
        Assert.Equal("13:00=80", await host.HoursAsync("N2", "a34002"));
    }

    [Fact]
    public async Task A_long_table_has_a_row_for_each_value_with_its_mark_and_unit()
    {
        await using var host = await IntakeHost.StartAsync();
        var report = await RunAsync(host, "小时.csv", """
            站点编码,时间,因子编码,数值,数据标记,单位
            N1,2026-11-22 12:00,a34004,0.035,N,mg/m3
            N1,2026-11-22 13:00,a34004,,M,
            N1,2026-11-22 13:00,a05024,5,N,
            """);
        Assert.Equal(["4 数值 parameter a05024 Parameter"], report.Refused.Select(cell => $"{cell.Row} {cell.Column} {cell.Problem.Field} {cell.Problem.Value} {cell.Problem.Rule}"));
        Assert.Equal("12:00=35 13:00=", await host.HoursAsync("N1"));
    }

    [Fact]
    public async Task A_time_that_is_the_end_of_its_hour_is_put_to_the_beginning()
    {
        await using var host = await IntakeHost.StartAsync();
        await RunAsync(host, "h.csv", "station,time,pm25\nN1,2026-11-22 12:00,7\n", mapping => mapping with { StampIsEnd = true });
        Assert.Equal("11:00=7", await host.HoursAsync("N1"));
    }

    [Fact]
    public async Task A_file_taken_twice_adds_nothing_and_the_file_itself_lies_in_the_journal()
    {
        await using var host = await IntakeHost.StartAsync();
        const string Csv = "station,time,pm25\nN1,2026-11-22 12:00,7\n";
        await RunAsync(host, "h.csv", Csv);
        await RunAsync(host, "h.csv", Csv);
        await host.ProjectedAsync();
        var series = new SeriesKey(host.Directory.FindByCode("N1")!.Id, "a34004", Hj212.Period.Hour, Hj212.Statistic.Average);
        Assert.Single(await host.Observations.RevisionsAsync(Scope.Everything, series, new DateTimeOffset(2026, 11, 22, 4, 0, 0, TimeSpan.Zero), Cancel));
        Assert.True(host.Journal.TryRead(1, out var part));
        Assert.Equal(EntryKind.FilePart, part.Kind);
        Assert.EndsWith("\n" + Csv, Encoding.UTF8.GetString(part.Payload.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_keeps_what_was_taken_and_nothing_of_the_rest()
    {
        await using var host = await IntakeHost.StartAsync();
        var csv = new StringBuilder("station,time,pm25\n");
        for (var i = 0; i < 5000; i++)
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"N1,{IntakeHost.Now.AddHours(-i - 2):yyyy-MM-dd HH:mm},{i}\n");
        using var stop = new CancellationTokenSource();
        var last = ImportReport.Empty;
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(host, "h.csv", csv.ToString(), null, report =>
        {
            last = report;
            stop.Cancel();
        }, stop.Token));
        Assert.Equal((2000, 2000), (last.Rows, last.Accepted));
        Assert.Equal(2000, (await host.HoursAsync("N1")).Split(' ').Length);
    }

    [Fact]
    public async Task An_xlsx_file_is_read_like_the_same_table_as_CSV()
    {
        await using var host = await IntakeHost.StartAsync();
        var xlsx = Network.TableFile.Write(["站点", "时间", "PM2.5"], [["N1", "2026-11-22 12:00:00", 35.5], ["N1", "2026-11-22 13:00:00", "36.0"]], Network.FileFormat.Xlsx);
        var report = await RunAsync(host, "小时.xlsx", xlsx);
        Assert.Equal((2, 2, 0), (report.Rows, report.Accepted, report.RefusedValues));
        Assert.Equal("12:00=35.5 13:00=36.0", await host.HoursAsync("N1"));
    }

    [Theory]
    [InlineData("时间,PM2.5", "FileImport.Rule.NoStation")]
    [InlineData("站点,PM2.5", "FileImport.Rule.NoTime")]
    [InlineData("站点,时间", "FileImport.Rule.NoValues")]
    [InlineData("站点,时间,数值", "FileImport.Rule.ValueAndParameter")]
    public void A_mapping_that_cannot_be_read_by_is_refused_before_a_row_is(string header, string rule)
    {
        var names = header.Split(',');
        var mapping = GuessMapping.Of(new(FileForm.Table, names, [["1"]]), "x.csv");
        Assert.Equal([rule], MappingRules.Check(mapping, names).Select(broken => broken.Rule));
    }

    internal static Task<ImportReport> RunAsync(IntakeHost host, string name, string csv, Func<ImportMapping, ImportMapping>? change = null, Action<ImportReport>? progress = null, CancellationToken? stop = null) =>
        RunAsync(host, name, Encoding.UTF8.GetBytes(csv), change, progress, stop);

    internal static async Task<ImportReport> RunAsync(
        IntakeHost host, string name, byte[] content, Func<ImportMapping, ImportMapping>? change = null, Action<ImportReport>? progress = null, CancellationToken? stop = null)
    {
        var table = ReadTable.TryRead(name, content, out var why);
        Assert.Null(why);
        var mapping = GuessMapping.Of(table!, name);
        mapping = change?.Invoke(mapping) ?? mapping;
        Assert.Empty(MappingRules.Check(mapping, table!.Header));
        return await host.App.Services.GetRequiredService<ImportRows>().RunAsync(name, content, table, mapping, Officer, progress ?? (_ => { }), stop ?? Cancel);
    }
}
