using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Tests.Files;

/// <summary>The forms of the national platform, on captures of its real releases: all values equal what a second reading of
/// the file says that shares no code with the import.</summary>
public sealed partial class NationalReleaseTests
{
    private static readonly DateTimeOffset Long = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_hour_value_of_the_air_release_as_XML_arrives_at_the_hour_that_ends_at_its_time()
    {
        // The sample was cut: its last line asks to close the root.
        var text = Encoding.UTF8.GetString(RealData.Read("air_cnemc_snapshots/raw_sample_first30.xml"));
        var content = Encoding.UTF8.GetBytes(text + "</a:RootResults></GetAQIDataPublishLivesResult></GetAQIDataPublishLivesResponse>");
        var expected = new List<string>();
        var codes = new List<string>();
        foreach (var station in text.Split("<b:AQIDataPublishLive>").Skip(1))
        {
            var code = Field(station, "StationCode");
            codes.Add(code);
            var end = DateTime.Parse(Field(station, "TimePoint"), CultureInfo.InvariantCulture);
            foreach (var (field, factor) in new[] { ("PM2_5", "a34004"), ("PM10", "a34002"), ("SO2", "a21026"), ("NO2", "a21004"), ("CO", "a21005"), ("O3_24h", "a05024") })
            {
                if (char.IsAsciiDigit(Field(station, field)[0]))
                    expected.Add($"{code} {factor} {end.AddHours(-1):yyyy-MM-ddTHH:mm} {Field(station, field)}");
            }
        }
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync([.. codes.Select(Air)]);
        var report = await ImportRowsTests.RunAsync(host, "data.xml", content);
        Assert.Equal((30, expected.Count, 0), (report.Rows, report.Accepted, report.RefusedValues));
        Assert.True(expected.Count > 150, $"Only {expected.Count} values were read.");
        Assert.Equal(expected.Order(StringComparer.Ordinal), await AllAsync(host, codes, Period.Hour, Statistic.Average));
    }

    [Fact]
    public async Task Every_value_of_a_national_hour_as_a_table_arrives()
    {
        var lines = Encoding.UTF8.GetString(RealData.Read("air_cnemc_snapshots/snapshots.csv.gz")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // One hour of the whole country: 1,495 stations on 2018-02-20 at 07:00.
        string[] hour = [lines[0], .. lines.Where(line => line.Contains(",2018-02-20T07:00:00,", StringComparison.Ordinal))];
        var columns = lines[0].TrimEnd('\r').Split(',').ToList();
        (string Column, string Factor)[] map = [("pm2_5", "a34004"), ("pm10", "a34002"), ("so2", "a21026"), ("no2", "a21004"), ("co", "a21005"), ("o3_24h_asnamed", "a05024")];
        // The one column with commas inside quotes is none of ours.
        var rows = hour.Skip(1).Select(line => Quoted().Replace(line.TrimEnd('\r'), "").Split(',')).ToList();
        var expected = rows.SelectMany(cells => map.Where(one => cells[columns.IndexOf(one.Column)].Length > 0)
            .Select(one => $"{cells[0]} {one.Factor} 2018-02-20T06:00 {cells[columns.IndexOf(one.Column)]}")).ToList();
        await using var host = await IntakeHost.StartAsync();
        var codes = rows.Select(cells => cells[0]).ToList();
        await host.RegisterAsync([.. codes.Select(Air)]);
        var report = await ImportRowsTests.RunAsync(host, "snapshots.csv", Encoding.UTF8.GetBytes(string.Join('\n', hour)));
        Assert.Equal((1495, expected.Count, 0), (report.Rows, report.Accepted, report.RefusedValues));
        Assert.Equal(expected.Order(StringComparer.Ordinal), await AllAsync(host, codes, Period.Hour, Statistic.Average));
        TestContext.Current.TestOutputHelper?.WriteLine($"{expected.Count} values of {codes.Count} stations");
    }

    [Fact]
    public async Task Every_value_of_the_water_release_arrives_with_the_digits_before_rounding()
    {
        var content = RealData.Read("water_cnemc_auto/raw_sample_2020-05-10.json");
        (int Column, string Factor)[] map =
        [
            (5, "w01010"), (6, "w01001"), (7, "w01009"), (8, "w01014"), (9, "w01003"), (10, "w01019"), (11, "w21003"), (12, "w21011"), (13, "w21001"), (14, "w01016"), (15, "w19011"),
        ];
        using var json = JsonDocument.Parse(content);
        var rows = json.RootElement.GetProperty("tbody").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.String ? cell.GetString()! : "").ToArray()).ToList();
        var names = rows.Select(row => Plain(row[2])).ToList();
        var expected = new List<string>();
        foreach (var (index, row) in rows.Index().Where(row => row.Item[3].Length > 0))
        {
            foreach (var (column, factor) in map)
            {
                var number = row[column].Contains("原始值：", StringComparison.Ordinal) ? row[column].Split("原始值：")[1].Split('\'')[0] : Plain(row[column]);
                if (decimal.TryParse(number, CultureInfo.InvariantCulture, out _))
                    expected.Add($"W{index} {factor} 2020-{row[3].Replace(' ', 'T')} {number}");
            }
        }
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync([.. names.Select((name, index) => Water(index, name, map.Select(one => one.Factor)))]);
        var report = await ImportRowsTests.RunAsync(host, "2020-05-10.json", content);
        Assert.Empty(report.Refused);
        Assert.Equal((98, expected.Count), (report.Rows, report.Accepted));
        Assert.Equal(expected.Order(StringComparer.Ordinal), await AllAsync(host, [.. names.Select((_, index) => $"W{index}")], Period.Sample, Statistic.Value));
        TestContext.Current.TestOutputHelper?.WriteLine($"{expected.Count} values of {names.Count} stations");
    }

    private static async Task<IEnumerable<string>> AllAsync(IntakeHost host, IEnumerable<string> codes, Period period, Statistic statistic)
    {
        await host.ProjectedAsync();
        var found = new List<string>();
        foreach (var code in codes)
        {
            var card = host.Directory.FindByCode(code)!;
            foreach (var factor in card.Profile.Parameters.Keys)
            {
                var values = await host.Observations.SeriesAsync(
                    Scope.Everything, new SeriesKey(card.Id, factor, period, statistic), Long, IntakeHost.Now, null, TestContext.Current.CancellationToken);
                found.AddRange(values.Select(value => $"{code} {factor} {value.StartUtc.ToBeijing():yyyy-MM-ddTHH:mm} {value.Digits}"));
            }
        }
        return found.Order(StringComparer.Ordinal);
    }

    private static NewStation Air(string code) => IntakeHost.Air(code, "990101") with
    {
        Parameters = [.. ParameterCatalogue.UsualOf(Element.Air).Select(one => new NewParameter(one.Code, one.Unit, one.Decimals))],
    };

    private static NewStation Water(int index, string name, IEnumerable<string> factors) => IntakeHost.Air($"W{index}", "990101") with
    {
        Name = name, Element = Element.SurfaceWater,
        Parameters = [.. factors.Select(code => ParameterCatalogue.Find(Element.SurfaceWater, code)!).Select(one => new NewParameter(one.Code, one.Unit, one.Decimals))],
    };

    private static string Field(string station, string field) => Regex.Match(station, $"<b:{field}>([^<]*)</b:{field}>").Groups[1].Value;

    private static string Plain(string markup) => Tag().Replace(markup, "").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();
}
