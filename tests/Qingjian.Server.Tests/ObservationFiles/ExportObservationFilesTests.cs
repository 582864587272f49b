using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Qingjian.Network;
using Qingjian.Server.Commands;
using Qingjian.Server.Hosting;
using Qingjian.Server.ObservationFiles;
using Qingjian.Server.StationFiles;

namespace Qingjian.Server.Tests.ObservationFiles;

public sealed class ExportObservationFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-export-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder, "data");

    private string Out => Path.Combine(_folder, "out");

    [Fact]
    public async Task What_a_file_brought_in_the_command_takes_out_and_a_second_time_it_writes_over_nothing()
    {
        await EnterValuesAsync();
        Assert.Equal(0, await ExportAsync("--from", "2026-01-01", "--to", "2026-01-02", "--form", "csv"));

        var csv = await File.ReadAllLinesAsync(Path.Combine(Out, "observations.csv"), Cancel);
        // Stamped at the hour's end: 11:00 and 12:00 are the hours that began at 10:00 and 11:00.
        Assert.Equal(
            ["EX-A01 a34004 Hour 2026-01-01T10:00:00+08:00 35", "EX-A01 a34004 Hour 2026-01-01T11:00:00+08:00 41"],
            csv.Skip(1).Select(line => line.Split(',')).Select(row => $"{row[0]} {row[1]} {row[2]} {row[4]} {row[5]}"));
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Out, "manifest.json"), Cancel));
        Assert.Equal(2, manifest.RootElement.GetProperty("rows").GetInt64());
        var file = Assert.Single(manifest.RootElement.GetProperty("files").EnumerateArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Out, "observations.csv"), Cancel))), file.GetProperty("sha256").GetString());

        Assert.Equal(["system out content=Effective; form=Csv; period=Hour; span=2026-01-01 00:00 – 2026-01-02 00:00"], await AuditedAsync());

        Assert.Equal(2, await ExportAsync("--from", "2026-01-01", "--to", "2026-01-02"));
        Assert.Equal(csv, await File.ReadAllLinesAsync(Path.Combine(Out, "observations.csv"), Cancel));
    }

    [Fact]
    public async Task A_stopped_export_leaves_nothing_behind()
    {
        await EnterValuesAsync();
        var selection = new Archive.ExportFields("2026-01-01", "2026-01-02").Read([])!;
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExportObservationFiles.RunAsync(
            new ServerOptions { DataFolder = Data }, selection, Out, _ => stop.Cancel(), stop.Token));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_folder), path => Path.GetFileName(path).StartsWith("out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stations_of_another_element_are_not_in_it()
    {
        await EnterValuesAsync();
        Assert.Equal(0, await ExportAsync("--from", "2026-01-01", "--to", "2026-01-02", "--element", "SurfaceWater", "--form", "parquet"));
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Out, "manifest.json"), Cancel));
        Assert.Equal(0, manifest.RootElement.GetProperty("rows").GetInt64());
        Assert.Empty(manifest.RootElement.GetProperty("stations").EnumerateArray());
        Assert.Equal(["manifest.json", "observations.parquet"], Directory.GetFiles(Out).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task The_folder_of_a_running_server_is_left_alone()
    {
        var journal = Directory.CreateDirectory(Path.Combine(Data, "journal"));
        await using var held = new FileStream(Path.Combine(journal.FullName, "lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(2, await ExportAsync("--from", "2026-01-01", "--to", "2026-01-02"));
        Assert.False(Path.Exists(Out));
        Assert.Equal([journal.FullName], Directory.GetFileSystemEntries(Data));
    }

    [Theory]
    [InlineData("--from", "yesterday", "--to", "2026-01-02")]
    [InlineData("--from", "2026-01-02", "--to", "2026-01-01")]
    [InlineData("--from", "2026-01-01", "--to", "2026-01-02", "--station", "NOBODY")]
    [InlineData("--from", "2026-01-01", "--to", "2026-01-02", "--form", "xlsx")]
    [InlineData("--from", "2026-01-01", "--to", "2026-01-02", "--element", "Fire")]
    [InlineData("--from", "2026-01-01")]
    public async Task A_selection_that_cannot_be_read_ends_the_command_with_2(params string[] selection)
    {
        Directory.CreateDirectory(Data);
        Assert.Equal(2, await ExportAsync(selection));
        Assert.False(Path.Exists(Out));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<int> ExportAsync(params string[] selection) => CommandLine.RunAsync(["export", "observations", Out, "--data", Data, .. selection]);

    private async Task<List<string>> AuditedAsync()
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(Data, "qingjian.sqlite")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync(Cancel);
        await using var question = database.CreateCommand();
        question.CommandText = """select "Who" || ' ' || "Subject" || ' ' || "Details" from kernel_audit where "What" = 'archive.exported'""";
        await using var rows = await question.ExecuteReaderAsync(Cancel);
        var found = new List<string>();
        while (await rows.ReadAsync(Cancel))
            found.Add(rows.GetString(0));
        return found;
    }

    private async Task EnterValuesAsync()
    {
        const string Station = "code,name,element,regionCode,mn,password,longitude,latitude,parameters\nEX-A01,城南站,Air,990100,990100220000000000000008,IMPORT,102,31,a34004";
        const string Values = "station,time,a34004\nEX-A01,2026-01-01 11:00,35\nEX-A01,2026-01-01 12:00,41\n";
        const string Mapping = """
            {"columns":[{"column":"station","role":"station"},{"column":"time","role":"time"},{"column":"a34004","role":"a34004","unit":"ug/m3"}],"period":"hour","stampIsEnd":true}
            """;
        Assert.Equal(1, (await ImportStationFile.RunAsync(new ServerOptions { DataFolder = Data }, Write("s.csv", Station), [new NewRegion("990100", null, "云川市", null)], Cancel)).Entered);
        Assert.Equal(2, (await ImportObservationFile.RunAsync(new ServerOptions { DataFolder = Data }, Write("v.csv", Values), Write("map.json", Mapping), Cancel)).Accepted);
    }

    private FileInfo Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return new FileInfo(path);
    }
}
