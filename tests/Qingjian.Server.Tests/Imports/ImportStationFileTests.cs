using Qingjian.Network;
using Qingjian.Server.Commands;
using Qingjian.Server.Hosting;
using Qingjian.Server.Imports;

namespace Qingjian.Server.Tests.Imports;

public sealed class ImportStationFileTests : IDisposable
{
    private const string Header = "code,name,element,regionCode,mn,password,longitude,latitude,parameters";
    private const string Good = "IM-A01,城南站,Air,990100,990100220000000000000009,IMPORT,102,31,a34004;a21026";
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-import-").FullName;

    [Fact]
    public async Task A_good_row_is_entered_and_a_bad_one_is_refused_with_row_field_and_value()
    {
        var file = Write(Header, "IM-A02,城北站,Air,990100,,,200,31,", Good);

        var report = await ImportStationFile.RunAsync(
            new ServerOptions { DataFolder = Data }, file, [new NewRegion("990100", null, "云川市", null)], TestContext.Current.CancellationToken);

        Assert.Empty(report.FileErrors);
        Assert.Equal((1, 1), (report.Entered, report.RefusedRows));
        var refused = Assert.Single(report.Refused);
        Assert.Equal((2, "IM-A02", "Longitude", "200"), (refused.Row, refused.Code, refused.Error.Field, refused.Error.Value));

        await using var server = await RunningServer.StartAsync(Data, TimeProvider.System);
        Assert.Equal(["a34004", "a21026"], server.Stations.FindByCode("IM-A01")!.Profile.InOrder.Select(parameter => parameter.Code));
        Assert.Null(server.Stations.FindByCode("IM-A02"));
    }

    [Fact]
    public async Task The_command_ends_with_0_when_every_row_was_answered_and_enters_a_region_once()
    {
        string[] arguments = ["import", "stations", Write(Header, Good).FullName, "--data", Data, "--region", "990100=云川市"];

        Assert.Equal(0, await CommandLine.RunAsync(arguments));
        // The second time the row is refused, because its code is taken: an answer too.
        Assert.Equal(0, await CommandLine.RunAsync(arguments));
    }

    [Theory]
    [InlineData("wrong column", "code,name,colour")]
    [InlineData("missing columns", "code,name")]
    public async Task A_file_whose_columns_are_wrong_ends_the_command_with_2(string what, string header)
    {
        Assert.Equal((what, 2), (what, await CommandLine.RunAsync(["import", "stations", Write(header, "a,b,c").FullName, "--data", Data])));
    }

    [Theory]
    [InlineData("import", "stations", "/no/such/file.csv")]
    [InlineData("import", "stations", "file.csv", "--region", "without a name")]
    [InlineData("import")]
    public async Task Wrong_usage_or_a_file_that_is_not_there_does_not_end_with_0(params string[] arguments) =>
        Assert.NotEqual(0, await CommandLine.RunAsync(arguments));

    [Fact]
    public async Task While_a_server_runs_on_the_folder_nothing_is_imported()
    {
        Assert.False(ImportStationFile.IsInUse(Data));
        await using var server = await RunningServer.StartAsync(Data, TimeProvider.System);

        Assert.True(ImportStationFile.IsInUse(Data));
        Assert.Equal(2, await CommandLine.RunAsync(["import", "stations", Write(Header, Good).FullName, "--data", Data, "--region", "990100=云川市"]));
        Assert.Null(server.Stations.FindByCode("IM-A01"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Data => Path.Combine(_folder, "data");

    private FileInfo Write(params string[] lines)
    {
        var file = new FileInfo(Path.Combine(_folder, "stations.csv"));
        File.WriteAllLines(file.FullName, lines);
        return file;
    }
}
