using System.Globalization;

namespace Qingjian.Network.Sites;

/// <summary>A site as the texts of its fields: as it is stored, shown and edited.</summary>
internal static class SiteTexts
{
    /// <summary>The fields that are given.</summary>
    public static Dictionary<string, string?> Of(StationSite? site) =>
        Given(site).Where(field => field.Text is not null).ToDictionary(field => field.Field.Name, field => field.Text);

    private static (SiteField Field, string? Text)[] Given(StationSite? site) => site switch
    {
        null => [],
        AirSite air => [(SiteFields.AirPoint, air.SiteClass), (SiteFields.InstrumentGroups, air.IsSuperStation ? $"{air.Groups}" : null)],
        SoilSite soil => [(SiteFields.SoilPoint, soil.SiteClass), (SiteFields.LandUse, $"{soil.LandUse}"), (SiteFields.SoilDepth, Written(soil.DepthCentimetres))],
        GroundwaterSite well => [(SiteFields.WellKind, well.SiteClass), (SiteFields.Aquifer, $"{well.Aquifer}"), (SiteFields.WellDepth, Written(well.DepthMetres))],
        NoiseSite noise => [(SiteFields.NoiseZone, noise.SiteClass), (SiteFields.NoisePoint, $"{noise.Point}")],
        RadiationSite radiation => [(SiteFields.RadiationMedium, radiation.SiteClass)],
        EcologySite plot => [.. Survey(plot.Survey, plot.AreaSquareMetres, plot.LengthMetres), (SiteFields.Ecosystem, $"{plot.Ecosystem}")],
        BiodiversitySite plot => [.. Survey(plot.Survey, plot.AreaSquareMetres, plot.LengthMetres), (SiteFields.SpeciesGroup, $"{plot.Species}")],
        GreenhouseSite gas => [(SiteFields.GreenhousePoint, gas.SiteClass), (SiteFields.InletHeight, Written(gas.InletMetres))],
        SourceSite outlet => [(SiteFields.OutletKind, outlet.SiteClass), (SiteFields.OutletCode, outlet.OutletCode), (SiteFields.Enterprise, outlet.EnterpriseCode)],
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "Not a site."),
    };

    private static (SiteField Field, string? Text)[] Survey(SurveyKind kind, double? area, double? length) =>
        [(SiteFields.SurveyKind, $"{kind}"), (SiteFields.SurveyArea, Written(area)), (SiteFields.SurveyLength, Written(length))];

    private static string? Written(double? number) => number?.ToString(CultureInfo.InvariantCulture);
}
