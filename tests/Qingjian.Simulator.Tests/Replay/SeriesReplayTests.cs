using System.IO.Compression;
using System.Text;

namespace Qingjian.Simulator.Tests.Replay;

public sealed class SeriesReplayTests : IDisposable
{
    private const string Mn = "110000220000000000000001";
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-replay-").FullName;
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_stands_in_the_file_is_what_is_sent_digit_for_digit()
    {
        var options = Options("""
            year,month,day,hour,SO2,CO
            2013,3,1,0,0.2856,300
            2013,3,1,1,3.0,1000
            2013,3,1,2,NA,
            2013,3,1,3,5e-1,12.5
            """);
        var manifest = new StringWriter();
        await using var gateway = new GatewayDouble();
        var report = await Replay(options, gateway).RunAsync(new ReplayManifest(manifest), null, Cancellation);
        Assert.Equal(
            $"""
            {Mn},a21026,2013-02-28T16:00:00Z,0.2856
            {Mn},a21005,2013-02-28T16:00:00Z,0.300
            {Mn},a21026,2013-02-28T17:00:00Z,3.0
            {Mn},a21005,2013-02-28T17:00:00Z,1.000
            {Mn},a21026,2013-02-28T19:00:00Z,0.5
            {Mn},a21005,2013-02-28T19:00:00Z,0.0125

            """, manifest.ToString());
        Assert.Equal((4, 6, 2, 0, 1), (report.Rows, report.ValuesSent, report.MissingCells, report.FaultCount, report.ExponentsWrittenOut));
        Assert.Equal(3, report.Frames.Answered);
        Assert.Contains("CN=2061;PW=123456;MN=110000220000000000000001;Flag=5;CP=&&DataTime=20130301000000;a21026-Avg=0.2856,a21026-Flag=N;a21005-Avg=0.300,a21005-Flag=N&&",
            gateway.Received.First().Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_is_no_number_is_reported_with_line_column_text_and_rule_and_the_rest_goes_on()
    {
        var report = DryRun("""
            year,month,day,hour,SO2,CO
            2013,3,1,0,abc,300
            2013,13,1,0,5,300
            2013,3,1,1,5
            2013,3,1,2,-2.77555756156289e-17,300
            2013,3,1,3,5,400
            """);
        Assert.Equal(4, report.FaultCount);
        Assert.Equal([(2, "SO2", "abc"), (3, "time", "2013 13 1 0"), (4, "", "2013,3,1,1,5"), (5, "SO2", "-2.77555756156289e-17")],
            report.Faults.Select(f => (f.Line, f.Column, f.Value)));
        Assert.All(report.Faults, f => Assert.NotEmpty(f.Rule));
        Assert.Equal(4, report.ValuesSent);
    }

    [Fact]
    public void An_unknown_column_stops_the_replay_and_names_the_columns_there_are()
    {
        var refused = Assert.Throws<ReplayOptionsException>(() => DryRun("year,month,day,hour,SO2\n2013,3,1,0,5\n"));
        Assert.Contains("no column 'CO'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("year, month, day, hour, SO2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_nobody_mapped_is_named()
    {
        var report = DryRun("year,month,day,hour,SO2,CO,wd,No\n2013,3,1,0,5,300,NW,1\n", o => o with { NotSent = ["No"] });
        Assert.Equal(["wd"], report.ColumnsNotMapped);
    }

    [Fact]
    public void The_window_bounds_what_is_sent()
    {
        var report = DryRun("year,month,day,hour,SO2,CO\n2013,3,1,0,5,300\n2013,3,1,1,6,300\n2013,3,1,2,7,300\n", o => o with
        {
            From = new(2013, 3, 1, 1, 0, 0, TimeSpan.FromHours(8)),
            To = new(2013, 3, 1, 2, 0, 0, TimeSpan.FromHours(8)),
        });
        Assert.Equal((1, 2), (report.Rows, report.ValuesSent));
    }

    [Fact]
    public void A_stamp_that_means_the_end_is_sent_as_the_beginning()
    {
        var manifest = Manifest("t;SO2;CO\n2013-03-01 23:00;5;NA\n", o => o with
        {
            Separator = ';',
            Time = new ReplayTime { Column = "t", Format = "yyyy-MM-dd HH:mm", Stamp = StampMeaning.End },
        });
        Assert.Equal($"{Mn},a21026,2013-03-01T14:00:00Z,5\n", manifest);
    }

    [Fact]
    public void Hour_24_is_the_midnight_that_ends_the_day()
    {
        var manifest = Manifest("year,month,day,hour,SO2,CO\n2013,2,28,24,5,NA\n", o => o with { Time = o.Time with { Stamp = StampMeaning.End } });
        Assert.Equal($"{Mn},a21026,2013-02-28T15:00:00Z,5\n", manifest);
    }

    [Fact]
    public void Rows_of_several_stations_find_theirs_and_an_unknown_one_is_a_fault()
    {
        var options = Options("s,year,month,day,hour,SO2,CO\nA,2013,3,1,0,5,NA\nB,2013,3,1,0,6,NA\nC,2013,3,1,0,7,NA\n") with
        {
            StationColumn = "s",
            Stations = [new("A", Mn, "123456"), new("B", "110000220000000000000002", "123456")],
        };
        options = options with { Files = [options.Files[0] with { Station = null }] };
        var report = Replay(options, null).DryRun();
        Assert.Equal(2, report.ValuesSent);
        Assert.Equal("C", Assert.Single(report.Faults).Value);
    }

    [Fact]
    public void Decimals_round_and_count()
    {
        var report = DryRun("year,month,day,hour,SO2,CO\n2013,3,1,0,-2.77555756156289e-17,NA\n", o => o with
        {
            Columns = [new("SO2", "a21026") { Decimals = 1 }],
        });
        Assert.Equal((1, 1, 0), (report.ValuesSent, report.Rounded, report.FaultCount));
    }

    [Fact]
    public void Gzip_and_quotes_are_read()
    {
        var path = Path.Combine(_folder, "quoted.csv.gz");
        using (var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
            zip.Write(Encoding.UTF8.GetBytes("\"year\",month,day,hour,\"SO2\",CO\n2013,3,1,0,\"5.10\",NA\n"));
        var options = Options("") with { Files = [new(path, "Dongsi")] };
        var manifest = new StringWriter();
        Replay(options, null).DryRun(new ReplayManifest(manifest));
        Assert.Equal($"{Mn},a21026,2013-02-28T16:00:00Z,5.10\n", manifest.ToString());
    }

    [Theory]
    [InlineData("Multiply 'x'")]
    [InlineData("factor code 'a21026' is given twice")]
    [InlineData("no file")]
    [InlineData("From must lie before To")]
    public void Options_that_contradict_themselves_are_refused(string because)
    {
        var good = Options("year,month,day,hour,SO2,CO\n");
        var bad = because switch
        {
            "Multiply 'x'" => good with { Columns = [new("SO2", "a21026") { Multiply = "x" }] },
            "factor code 'a21026' is given twice" => good with { Columns = [new("SO2", "a21026"), new("CO", "a21026")] },
            "no file" => good with { Files = [new("/nowhere.csv", "Dongsi")] },
            _ => good with { From = DateTimeOffset.UnixEpoch, To = DateTimeOffset.UnixEpoch },
        };
        var refused = Assert.Throws<ReplayOptionsException>(() => Replay(bad, null).DryRun());
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_options_of_the_README_can_be_read()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tools", "Qingjian.Simulator", "Replay", "README.md"));
        var json = readme[(readme.IndexOf("```json", StringComparison.Ordinal) + 7)..];
        var path = Path.Combine(_folder, "options.json");
        File.WriteAllText(path, json[..json.IndexOf("```", StringComparison.Ordinal)]);
        var options = ReplayOptionsFile.Read(path);
        Assert.Equal(Path.Combine(_folder, "PRSA_Data_Dongsi_20130301-20170228.csv.gz"), options.Files[0].Path);
        Assert.Equal("0.001", options.Columns[1].Multiply);
    }

    [Fact]
    public void An_options_file_with_a_misspelt_entry_is_refused_by_its_name()
    {
        var path = Path.Combine(_folder, "options.json");
        File.WriteAllText(path, """{ "files": [], "stations": [], "time": {}, "columns": [], "misssing": ["NA"] }""");
        var refused = Assert.Throws<ReplayOptionsException>(() => ReplayOptionsFile.Read(path));
        Assert.Contains("misssing", refused.Message, StringComparison.Ordinal);
    }

    private ReplayReport DryRun(string csv, Func<ReplayOptions, ReplayOptions>? change = null)
    {
        var options = Options(csv);
        return Replay(change?.Invoke(options) ?? options, null).DryRun();
    }

    private string Manifest(string csv, Func<ReplayOptions, ReplayOptions> change)
    {
        var manifest = new StringWriter();
        Replay(change(Options(csv)), null).DryRun(new ReplayManifest(manifest));
        return manifest.ToString();
    }

    private ReplayOptions Options(string csv)
    {
        var path = Path.Combine(_folder, Path.GetRandomFileName() + ".csv");
        File.WriteAllText(path, csv);
        return new ReplayOptions
        {
            Files = [new(path, "Dongsi")],
            Stations = [new("Dongsi", Mn, "123456")],
            Time = new ReplayTime { Year = "year", Month = "month", Day = "day", Hour = "hour" },
            Columns = [new("SO2", "a21026"), new("CO", "a21005") { Multiply = "0.001" }],
        };
    }

    private static SeriesReplay Replay(ReplayOptions options, GatewayDouble? gateway) =>
        new(options, "127.0.0.1", gateway?.Port ?? 9, new WallClock(TimeProvider.System), TimeProvider.System);
}
