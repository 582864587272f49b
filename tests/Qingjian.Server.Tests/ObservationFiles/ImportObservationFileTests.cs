using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Commands;
using Qingjian.Server.Hosting;
using Qingjian.Server.ObservationFiles;
using Qingjian.Server.StationFiles;

namespace Qingjian.Server.Tests.ObservationFiles;

public sealed class ImportObservationFileTests : IDisposable
{
    private const string Values = "点位,采样,细颗粒物(mg/m3)\nIM-A01,2026-01-01 11:00,0.0350\nIM-A09,2026-01-01 11:00,1\nIM-A01,2026-01-01 12:00,-999\n";
    private const string Mapping = """
        {"columns":[{"column":"点位","role":"station"},{"column":"采样","role":"time"},{"column":"细颗粒物(mg/m3)","role":"a34004","unit":"mg/m3"}],"period":"hour","stampIsEnd":true}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-import-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder, "data");

    [Fact]
    public async Task A_file_is_taken_while_no_server_runs_and_its_values_are_there_when_one_starts()
    {
        await EnterStationAsync();
        var report = await ImportObservationFile.RunAsync(new ServerOptions { DataFolder = Data }, Write("v.csv", Values), Write("map.json", Mapping), Cancel);
        Assert.Empty(report.FileErrors);
        Assert.Equal((3, 1, 2), (report.Rows, report.Accepted, report.RefusedValues));
        Assert.Equal(
            ["3 station IM-A09 Station", "4 value -999 Sentinel"],
            report.Refused.Select(cell => $"{cell.Row} {cell.Problem.Field} {cell.Problem.Value} {cell.Problem.Rule}"));

        await using var server = await RunningServer.StartAsync(Data, TimeProvider.System);
        await server.CaughtUpAsync();
        var series = new SeriesKey(server.Stations.FindByCode("IM-A01")!.Id, "a34004", Period.Hour, Statistic.Average);
        var hour = new DateTimeOffset(2026, 1, 1, 10, 0, 0, TimeSpan.FromHours(8));
        var value = Assert.Single(await server.Observations.SeriesAsync(Scope.Everything, series, hour.AddDays(-1), hour.AddDays(1), null, Cancel));
        Assert.Equal((hour, "35.0"), (value.StartUtc, value.Digits.ToString()));
    }

    [Fact]
    public async Task The_command_ends_with_0_when_every_value_was_answered()
    {
        await EnterStationAsync();
        Assert.Equal(0, await CommandLine.RunAsync(["import", "observations", Write("v.csv", Values).FullName, "--mapping", Write("map.json", Mapping).FullName, "--data", Data]));
    }

    [Theory]
    [InlineData("v.csv", Values, """{"columns":[{"column":"点位","role":"station"}]}""")]
    [InlineData("v.csv", Values, """{"colums":[]}""")]
    [InlineData("v.csv", Values, "{")]
    [InlineData("v.pdf", "x", Mapping)]
    public async Task A_file_or_a_mapping_that_cannot_be_read_ends_the_command_with_2(string name, string content, string mapping) =>
        Assert.Equal(2, await CommandLine.RunAsync(["import", "observations", Write(name, content).FullName, "--mapping", Write("map.json", mapping).FullName, "--data", Data]));

    [Fact]
    public async Task A_file_that_is_not_there_ends_the_command_with_2() =>
        Assert.Equal(2, await CommandLine.RunAsync(["import", "observations", "/no/such/file.csv", "--data", Data]));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task EnterStationAsync()
    {
        const string Station = "code,name,element,regionCode,mn,password,longitude,latitude,parameters\nIM-A01,城南站,Air,990100,990100220000000000000009,IMPORT,102,31,a34004;a21026";
        var entered = await ImportStationFile.RunAsync(new ServerOptions { DataFolder = Data }, Write("s.csv", Station), [new NewRegion("990100", null, "云川市", null)], Cancel);
        Assert.Equal(1, entered.Entered);
    }

    private FileInfo Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return new FileInfo(path);
    }
}
