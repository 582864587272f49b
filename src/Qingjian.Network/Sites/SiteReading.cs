using System.Text.RegularExpressions;
using Qingjian.Network.Registration;

namespace Qingjian.Network.Sites;

/// <summary>Reads the texts of a site's fields into the type of its element, or names each field that breaks a rule.</summary>
internal static partial class SiteReading
{
    /// <summary>The site; null when nothing is given, or with what was refused.</summary>
    public static StationSite? Read(Element element, IReadOnlyDictionary<string, string?> texts, FieldErrors errors)
    {
        var given = texts.Where(pair => StationDraftReading.Trimmed(pair.Value) is not null).ToList();
        if (given.Count == 0)
            return null;
        var before = errors.Count;
        var own = SiteFields.Of(element);
        foreach (var (name, text) in given.Where(pair => own.All(field => field.Name != pair.Key)))
            errors.Add(name, text, FieldRule.NotOfElement, EnumWords.Current(EnumWords.KeyOf(element)));
        var site = errors.Count == before ? Make(element, new SiteReader(texts, errors)) : null;
        return errors.Count == before ? site : null;
    }

    private static StationSite? Make(Element element, SiteReader read) => element switch
    {
        Element.Air => new AirSite(read.Choice<AirPointKind>(SiteFields.AirPoint), read.Flags<InstrumentGroups>(SiteFields.InstrumentGroups)),
        Element.Soil => new SoilSite(
            read.Choice<SoilPointKind>(SiteFields.SoilPoint), read.Choice<LandUse>(SiteFields.LandUse), read.Number(SiteFields.SoilDepth)),
        Element.Groundwater => Well(read),
        Element.Noise => new NoiseSite(read.Choice<NoiseZone>(SiteFields.NoiseZone), read.Choice<NoisePointKind>(SiteFields.NoisePoint)),
        Element.Radiation => new RadiationSite(read.Choice<RadiationMedium>(SiteFields.RadiationMedium)),
        Element.Ecology => new EcologySite(
            Survey(read, out var area, out var length), read.Choice<EcosystemKind>(SiteFields.Ecosystem), area, length),
        Element.Biodiversity => new BiodiversitySite(
            Survey(read, out var area, out var length), read.Choice<SpeciesGroup>(SiteFields.SpeciesGroup), area, length),
        Element.GreenhouseGas => new GreenhouseSite(read.Choice<GreenhouseSiteKind>(SiteFields.GreenhousePoint), read.Number(SiteFields.InletHeight)),
        Element.SourceGas => Outlet(read, GasOutlet(), "DA001"),
        Element.SourceWater => Outlet(read, WaterOutlet(), "DW001, YS001"),
        Element.SurfaceWater => null,
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, "Not an element."),
    };

    // A spring has no depth; of a well it is the first thing that its people ask.
    private static GroundwaterSite Well(SiteReader read)
    {
        var kind = read.Choice<WellKind>(SiteFields.WellKind);
        return new(kind, read.Choice<AquiferKind>(SiteFields.Aquifer), read.Number(SiteFields.WellDepth, required: kind is not (0 or WellKind.Spring)));
    }

    // A transect has a length, everything else an area; of a point neither is asked.
    private static SurveyKind Survey(SiteReader read, out double? area, out double? length)
    {
        var kind = read.Choice<SurveyKind>(SiteFields.SurveyKind);
        area = read.Number(SiteFields.SurveyArea, required: kind is SurveyKind.Plot or SurveyKind.Quadrat);
        length = read.Number(SiteFields.SurveyLength, required: kind is SurveyKind.Transect);
        return kind;
    }

    private static SourceSite Outlet(SiteReader read, Regex form, string example)
    {
        var code = read.Text(SiteFields.OutletCode) ?? "";
        if (code.Length > 0 && !form.IsMatch(code))
            read.Errors.Add(SiteFields.OutletCode.Name, code, FieldRule.OutletCode, example);
        return new(read.Text(SiteFields.Enterprise) ?? "", read.Choice<OutletKind>(SiteFields.OutletKind), code);
    }

    [GeneratedRegex("^DA[0-9]{3}$")]
    private static partial Regex GasOutlet();

    [GeneratedRegex("^(DW|YS)[0-9]{3}$")]
    private static partial Regex WaterOutlet();
}
