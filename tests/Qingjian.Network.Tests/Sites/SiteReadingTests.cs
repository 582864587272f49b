using Qingjian.Network.Registration;
using Qingjian.Network.Sites;

namespace Qingjian.Network.Tests.Sites;

/// <summary>Every element's own fields, by the classes of the standards that <see cref="SiteFields"/> names.</summary>
public sealed class SiteReadingTests
{
    public static TheoryData<string, StationSite, string> Written => new()
    {
        { "Air", new AirSite(AirPointKind.Roadside, InstrumentGroups.Vocs | InstrumentGroups.Lidar), "AirPoint=路边交通点 InstrumentGroups=挥发性有机物;Lidar" },
        { "Soil", new SoilSite(SoilPointKind.Risk, LandUse.BuildingSecond, 20), "SoilPoint=风险监控点 LandUse=第二类建设用地 SoilDepth=20" },
        { "Groundwater", new GroundwaterSite(WellKind.MonitoringWell, AquiferKind.Confined, 86.5), "WellKind=监测井 Aquifer=承压水 WellDepth=86.5" },
        { "Groundwater", new GroundwaterSite(WellKind.Spring, AquiferKind.Karst, null), "WellKind=Spring Aquifer=岩溶水" },
        { "Noise", new NoiseSite(NoiseZone.Class4a, NoisePointKind.Functional), "NoiseZone=Class4a NoisePoint=功能区声环境" },
        { "Radiation", new RadiationSite(RadiationMedium.AmbientGamma), "RadiationMedium=AmbientGamma" },
        { "Ecology", new EcologySite(SurveyKind.Plot, EcosystemKind.Forest, 600, null), "SurveyKind=样地 Ecosystem=森林 SurveyArea=600" },
        { "Biodiversity", new BiodiversitySite(SurveyKind.Transect, SpeciesGroup.Birds, null, 2000), "SurveyKind=样线 SpeciesGroup=鸟类 SurveyLength=2000" },
        { "GreenhouseGas", new GreenhouseSite(GreenhouseSiteKind.City, 60), "GreenhousePoint=城市点 InletHeight=60" },
        { "SourceGas", new SourceSite("ENT1", OutletKind.Main, "DA001"), "OutletKind=主要排放口 OutletCode=DA001 Enterprise=ENT1" },
        { "SourceWater", new SourceSite("ENT1", OutletKind.General, "YS002"), "OutletKind=General OutletCode=YS002 Enterprise=ENT1" },
    };

    [Theory, MemberData(nameof(Written))]
    public void A_site_is_read_as_people_write_it_and_is_written_so_that_it_reads_back(string element, StationSite site, string text)
    {
        var errors = new FieldErrors();
        Assert.Equal(site, SiteReading.Read(Enum.Parse<Element>(element), Fields(text), errors));
        Assert.Equal(site, SiteReading.Read(Enum.Parse<Element>(element), SiteTexts.Of(site), errors));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("Soil", "SoilPoint=监测井 LandUse=水田", "SoilPoint=监测井 OneOf")]
    [InlineData("Soil", "SoilPoint=Risk", "LandUse= Required")]
    [InlineData("Soil", "SoilPoint=Risk LandUse=水田 SoilDepth=601", "SoilDepth=601 Between")]
    [InlineData("Soil", "NoiseZone=Class1", "NoiseZone=Class1 NotOfElement")]
    [InlineData("SurfaceWater", "NoiseZone=Class1", "NoiseZone=Class1 NotOfElement")]
    [InlineData("Groundwater", "WellKind=监测井 Aquifer=潜水", "WellDepth= Required")]
    [InlineData("Groundwater", "WellKind=监测井 Aquifer=潜水 WellDepth=深", "WellDepth=深 Number")]
    [InlineData("Noise", "NoiseZone=5 NoisePoint=Area", "NoiseZone=5 OneOf")]
    [InlineData("Ecology", "SurveyKind=样方 Ecosystem=草地", "SurveyArea= Required")]
    [InlineData("Biodiversity", "SurveyKind=样线 SpeciesGroup=鸟类 SurveyArea=10", "SurveyLength= Required")]
    [InlineData("SourceGas", "OutletKind=Main OutletCode=DW001 Enterprise=E", "OutletCode=DW001 OutletCode")]
    [InlineData("SourceWater", "OutletKind=Main OutletCode=DA001 Enterprise=E", "OutletCode=DA001 OutletCode")]
    public void A_wrong_field_is_named_with_its_value_and_rule(string element, string text, string expected)
    {
        var errors = new FieldErrors();
        Assert.Null(SiteReading.Read(Enum.Parse<Element>(element), Fields(text), errors));
        Assert.Equal([expected], errors.Select(error => $"{error.Field}={error.Value} {error.Rule}"));
    }

    [Fact]
    public void Nothing_given_is_nothing_entered_and_no_error()
    {
        var errors = new FieldErrors();
        foreach (var element in Enum.GetValues<Element>())
            Assert.Null(SiteReading.Read(element, new Dictionary<string, string?> { ["SoilPoint"] = " ", ["WellKind"] = null }, errors));
        Assert.Empty(errors);
    }

    [Fact]
    public void The_zones_of_noise_are_those_of_GB_3096() => Assert.Equal(
        ["Class0", "Class1", "Class2", "Class3", "Class4a", "Class4b"], SiteFields.NoiseZone.Options);

    [Fact]
    public void Every_field_and_every_choice_has_a_word_in_both_languages() => Assert.All(
        SiteFields.All.SelectMany(field => field.Options.Select(field.KeyOf).Append(field.Key)),
        key => Assert.Equal(2, EnumWords.InEveryLanguage(key).Distinct().Count(word => word.Length > 0)));

    [Fact]
    public void Every_element_but_surface_water_has_a_class_to_filter_by() => Assert.Equal(
        [Element.SurfaceWater], Enum.GetValues<Element>().Where(element => SiteFields.ClassOf(element)?.Choice is null));

    [Theory]
    [InlineData("大门 rtsp://10.0.0.8:554/live/1", "大门|rtsp://10.0.0.8:554/live/1")]
    [InlineData("站房 内景 https://video.example.cn/s/7", "站房 内景|https://video.example.cn/s/7")]
    [InlineData("采样口 34020000001320000001", "采样口|34020000001320000001")]
    public void A_camera_is_its_name_and_its_address(string line, string expected)
    {
        var errors = new FieldErrors();
        Assert.Equal([expected], VideoText.Read(line, errors).Select(video => $"{video.Name}|{video.Address}"));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("大门 rtsp://admin:S3cret@10.0.0.8/1", FieldRule.VideoSecret)]
    [InlineData("大门 rtsp://admin@10.0.0.8/1", FieldRule.VideoSecret)]
    [InlineData("大门 https://v.example.cn/1?user=a&PassWord=S3cret", FieldRule.VideoSecret)]
    [InlineData("大门 https://v.example.cn/1?token=S3cret", FieldRule.VideoSecret)]
    [InlineData("大门 http://v.example.cn/1", FieldRule.Video)]
    [InlineData("大门 ftp://admin:S3cret@10.0.0.8/1", FieldRule.Video)]
    [InlineData("rtsp://admin:S3cret@10.0.0.8/1", FieldRule.Video)]
    [InlineData("大门 3402000000132000000", FieldRule.Video)]
    public void An_address_with_a_secret_or_of_another_kind_is_refused_and_the_secret_is_not_repeated(string line, FieldRule rule)
    {
        var errors = new FieldErrors();
        VideoText.Read(line, errors);
        Assert.Equal([rule], errors.Select(error => error.Rule));
        Assert.DoesNotContain("S3cret", errors[0].ToString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Fields(string text) =>
        text.Split(' ').Select(field => field.Split('=')).ToDictionary(field => field[0], field => (string?)field[1]);
}
