using System.Globalization;
using System.Text;
using Qingjian.Acquisition;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Server.Demo;

/// <summary>Points of the demo that nobody automates: wells, soil, noise, a radiation post, plots. An inspector takes samples there, a
/// reviewer accepts them; one still waits. Invented like everything in the demo.</summary>
internal static class DemoPoints
{
    private const string Header = "Number,Station,SampledAt,Sampler,Laboratory,Kind,Of,Parameter,Text,Unit,Limit,Method,Analyst\n";

    public static NewNetwork Network { get; } = new([], [],
    [
        Point("YC-G01", "云津水源地一号井", "Yunjin Wellfield 1", Element.Groundwater, "990101", 101.95, 31.06, new GroundwaterSite(WellKind.SupplyWell, AquiferKind.Confined, 128)),
        Point("YC-G02", "岚台化工园监测井", "Lantai Chemical Park Well", Element.Groundwater, "990102", 102.06, 30.98, new GroundwaterSite(WellKind.MonitoringWell, AquiferKind.Phreatic, 24.5)),
        Point("YC-T01", "松荫县水田基础点", "Songyin Paddy", Element.Soil, "990123", 102.02, 30.72, new SoilSite(SoilPointKind.Basic, LandUse.PaddyField, 20)),
        Point("YC-T02", "岚台冶炼厂周边风险点", "Lantai Smelter Surroundings", Element.Soil, "990102", 102.09, 31.01, new SoilSite(SoilPointKind.Risk, LandUse.OtherFarmland, 20)),
        Point("YC-N01", "云津居住区噪声点", "Yunjin Residential Noise", Element.Noise, "990101", 101.91, 31.02, new NoiseSite(NoiseZone.Class1, NoisePointKind.Area)),
        Point("YC-N02", "云江大道交通噪声点", "Yunjiang Avenue Traffic Noise", Element.Noise, "990101", 101.94, 31.01, new NoiseSite(NoiseZone.Class4a, NoisePointKind.Traffic)),
        Point("YC-R01", "云津辐射点", "Yunjin Radiation Post", Element.Radiation, "990101", 101.92, 31.05, new RadiationSite(RadiationMedium.AmbientGamma)),
        Point("YC-E01", "霁山林场样地", "Jishan Forest Plot", Element.Ecology, "990121", 102.0, 31.42, new EcologySite(SurveyKind.Plot, EcosystemKind.Forest, 600, null)),
        Point("YC-B01", "霁山鸟类样线", "Jishan Bird Transect", Element.Biodiversity, "990121", 101.97, 31.4, new BiodiversitySite(SurveyKind.Transect, SpeciesGroup.Birds, null, 2000)),
    ]);

    /// <summary>The samples, taken in the days before.</summary>
    /// <param name="services">The running house.</param>
    /// <param name="now">End of the history.</param>
    /// <param name="scope">The city, for inspector and reviewer.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task SampleAsync(IServiceProvider services, DateTimeOffset now, Scope scope, CancellationToken cancel)
    {
        await using var work = services.CreateAsyncScope();
        var intake = work.ServiceProvider.GetRequiredService<SampleIntake>();
        var refused = await intake.SubmitAsync("samples.csv", Encoding.UTF8.GetBytes(Header + Rows(now.BeijingDay())), "inspector", scope, cancel);
        foreach (var number in (string[])["G01-1", "G01-1P", "G02-1", "T01-1", "T02-1", "N01-1", "N02-1", "R01-1"])
        {
            if (await intake.AcceptAsync(number, "reviewer", scope, cancel) is { } why)
                refused = [.. refused, $"{number}: {why}"];
        }
        if (refused.Count > 0)
            throw new InvalidOperationException(string.Join("; ", refused));
    }

    private static string Rows(DateOnly day)
    {
        string At(int before, string clock) => day.AddDays(-before).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " " + clock;
        string Row(string number, string station, string at, string parameter, string text, string unit, string limit, string method, string kind = "", string of = "") =>
            $"{number},{station},{at},陈卓,云川市环境监测中心,{kind},{of},{parameter},{text},{unit},{limit},{method},周启\n";
        return string.Concat(
            Row("G01-1", "YC-G01", At(4, "09:40"), "w21003", "0.062", "mg/L", "0.025", "HJ 535-2009"),
            Row("G01-1", "YC-G01", At(4, "09:40"), "w21007", "4.31", "mg/L", "0.016", "HJ 84-2016"),
            Row("G01-1", "YC-G01", At(4, "09:40"), "w20142", "0.04L", "µg/L", "0.04", "HJ 694-2014"),
            Row("G01-1", "YC-G01", At(4, "09:40"), "w01001", "7.42", "", "", "HJ 1147-2020"),
            Row("G01-1P", "YC-G01", At(4, "09:40"), "w21003", "0.066", "mg/L", "0.025", "HJ 535-2009", "Parallel", "G01-1"),
            Row("G02-1", "YC-G02", At(4, "14:10"), "w21003", "0.871", "mg/L", "0.025", "HJ 535-2009"),
            Row("G02-1", "YC-G02", At(4, "14:10"), "w20141", "0.0062", "mg/L", "0.0003", "HJ 694-2014"),
            Row("T01-1", "YC-T01", At(3, "10:20"), "s01001", "6.24", "", "", "HJ 962-2018"),
            Row("T01-1", "YC-T01", At(3, "10:20"), "s20143", "0.18", "mg/kg", "0.01", "GB/T 17141-1997"),
            Row("T02-1", "YC-T02", At(3, "15:00"), "s01001", "5.31", "", "", "HJ 962-2018"),
            Row("T02-1", "YC-T02", At(3, "15:00"), "s20143", "0.47", "mg/kg", "0.01", "GB/T 17141-1997"),
            Row("T02-1", "YC-T02", At(3, "15:00"), "s20144", "96", "mg/kg", "10", "HJ 491-2019"),
            Row("N01-1", "YC-N01", At(2, "10:00"), "Leq", "52.4", "dB(A)", "", "GB 3096-2008"),
            Row("N02-1", "YC-N02", At(2, "11:00"), "Leq", "67.9", "dB(A)", "", "GB 3096-2008"),
            Row("R01-1", "YC-R01", At(2, "15:30"), "q_gamma", "86.2", "nGy/h", "", "HJ 1157-2021"),
            Row("G02-2", "YC-G02", At(1, "14:20"), "w21003", "1.62", "mg/L", "0.025", "HJ 535-2009"));
    }

    private static NewStation Point(
        string code, string name, string nameEn, Element element, string region, double longitude, double latitude, StationSite site) => new()
    {
        Code = code, Name = name, NameEn = nameEn, Element = element, RegionCode = region, Longitude = longitude, Latitude = latitude, Site = site,
    };
}
