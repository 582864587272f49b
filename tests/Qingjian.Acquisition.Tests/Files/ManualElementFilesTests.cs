using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Tests.Files;

/// <summary>Noise and radiation through the door of files, on real series: all values equal what a second reading of the file says
/// that shares no code with the import.</summary>
public sealed partial class ManualElementFilesTests
{
    [Fact]
    public async Task Every_minute_of_a_week_of_noise_arrives()
    {
        var lines = Encoding.UTF8.GetString(RealData.Read("noise_leq/test_data_laeq1m.csv.gz")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].TrimEnd('\r').Split(',');
        var rows = lines.Skip(1).Select(line => line.TrimEnd('\r').Split(',')).ToList();
        var (time, level) = (Array.FindIndex(header, name => name.Contains("ime", StringComparison.Ordinal)), Array.FindIndex(header, name => name.Contains("LEQ", StringComparison.Ordinal)));
        Assert.Equal(10_080, rows.Count);
        var expected = rows.Select(cells => $"{DateTime.Parse(cells[time].Trim(), CultureInfo.InvariantCulture):yyyy-MM-ddTHH:mm:ss} {cells[level].Trim()}").Order(StringComparer.Ordinal);
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(Station("Z1", Element.Noise, new("Leq", Unit.DecibelsA, 1)) with { Site = new NoiseSite(NoiseZone.Class2, NoisePointKind.Functional) });
        // The stamps stand on the half minute: these are instants, no minutes of a clock.
        var mapping = new ImportMapping(
            [.. header.Select((name, index) => new ColumnRole(name.Trim(), index == time ? "time" : index == level ? "Leq" : ""))], "realtime", Station: "Z1");
        var report = await ImportRowsTests.RunAsync(host, "noise.csv", string.Join('\n', lines), _ => mapping);
        Assert.Equal((10_080, 10_080, 0), (report.Rows, report.Accepted, report.RefusedValues));
        Assert.Equal(expected, await ValuesAsync(host, "Z1", "Leq", Period.RealTime));
    }

    [Fact]
    public async Task Every_dose_rate_of_an_Icelandic_day_arrives_in_the_unit_of_the_post()
    {
        // EURDEP text, written again as a sheet: \locality, value, begin, end, background.
        var values = Value().Matches(Encoding.Latin1.GetString(RealData.Read("radiation_eurdep_iceland/IS20131215-reitr.EUR")))
            .Select(match => (Text: decimal.Parse(match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
                End: DateTimeOffset.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))).ToList();
        Assert.True(values.Count > 100, $"Only {values.Count} values were read.");
        var sheet = "station,time,q_Hrate(nSv/h)\n" + string.Concat(values.Select(one => $"R1,{one.End:yyyy-MM-dd'T'HH:mm:ss'Z'},{one.Text}\n"));
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(Station("R1", Element.Radiation, new("q_Hrate", Unit.MicrosievertsPerHour, 4)) with { Site = new RadiationSite(RadiationMedium.AmbientGamma) });
        var report = await ImportRowsTests.RunAsync(host, "gamma.csv", sheet, guess => guess with { Period = "realtime" });
        Assert.Equal((values.Count, 0), (report.Accepted, report.RefusedValues));
        // nSv/h into µSv/h moves the point by three places and loses no digit.
        var expected = values.GroupBy(one => one.End).Select(one => one.Last())
            .Select(one => $"{one.End.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-ddTHH:mm:ss} {decimal.Parse(one.Text, CultureInfo.InvariantCulture) * 0.001m:0.######}").Order(StringComparer.Ordinal);
        var stored = await ValuesAsync(host, "R1", "q_Hrate", Period.RealTime);
        Assert.Equal(expected, stored.Select(Trimmed));
    }

    // 0.0500 and 0.05 are one quantity; the digits kept are a matter of the conversion.
    private static string Trimmed(string line) => $"{line.Split(' ')[0]} {decimal.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture):0.######}";

    [GeneratedRegex(@"^\\IS0002,([0-9.E+]+),[^,]+,([^,]+),", RegexOptions.Multiline)]
    private static partial Regex Value();

    private static NewStation Station(string code, Element element, NewParameter parameter) => IntakeHost.Air(code, "990101") with
    {
        Name = code, Element = element, Mn = null, Password = null, Parameters = [parameter],
    };

    private static async Task<IReadOnlyList<string>> ValuesAsync(IntakeHost host, string code, string parameter, Period period)
    {
        await host.ProjectedAsync();
        var values = await host.Observations.SeriesAsync(
            Scope.Everything, new SeriesKey(host.Directory.FindByCode(code)!.Id, parameter, period, Statistic.Value),
            IntakeHost.Now.AddYears(-20), IntakeHost.Now, null, TestContext.Current.CancellationToken);
        return [.. values.Select(value => $"{value.StartUtc.ToBeijing():yyyy-MM-ddTHH:mm:ss} {value.Digits}").Order(StringComparer.Ordinal)];
    }
}
