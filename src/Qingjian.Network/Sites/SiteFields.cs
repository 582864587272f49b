namespace Qingjian.Network.Sites;

/// <summary>The fields of all elements, in the order of forms and files. The first field of an element is its class.</summary>
internal static class SiteFields
{
    private static readonly Element[] Surveyed = [Element.Ecology, Element.Biodiversity];
    private static readonly Element[] Sources = [Element.SourceGas, Element.SourceWater];

    public static readonly SiteField AirPoint = Choice<AirPointKind>("AirPoint", "HJ 664-2013 4", Element.Air);
    public static readonly SiteField InstrumentGroups =
        new("InstrumentGroups", SiteInput.Choices, [Element.Air], "") { Choice = typeof(InstrumentGroups) };
    public static readonly SiteField SoilPoint = Choice<SoilPointKind>("SoilPoint", "HJ/T 166-2004", Element.Soil);
    public static readonly SiteField LandUse = Choice<LandUse>("LandUse", "GB 15618-2018, GB 36600-2018 4.1", Element.Soil);
    public static readonly SiteField SoilDepth = Number("SoilDepth", "HJ/T 166-2004", 0, 600, "cm", Element.Soil);
    public static readonly SiteField WellKind = Choice<WellKind>("WellKind", "HJ 164-2020", Element.Groundwater);
    public static readonly SiteField Aquifer = Choice<AquiferKind>("Aquifer", "HJ 164-2020", Element.Groundwater);
    public static readonly SiteField WellDepth = Number("WellDepth", "HJ 164-2020", 0.1, 5000, "m", Element.Groundwater);
    public static readonly SiteField NoiseZone = Choice<NoiseZone>("NoiseZone", "GB 3096-2008 4", Element.Noise);
    public static readonly SiteField NoisePoint = Choice<NoisePointKind>("NoisePoint", "HJ 640-2012, GB 12348-2008", Element.Noise);
    public static readonly SiteField RadiationMedium = Choice<RadiationMedium>("RadiationMedium", "HJ 61-2021", Element.Radiation);
    public static readonly SiteField SurveyKind = Choice<SurveyKind>("SurveyKind", "HJ 710-2014", Surveyed);
    public static readonly SiteField Ecosystem = Choice<EcosystemKind>("Ecosystem", "HJ 1166-2021", Element.Ecology);
    public static readonly SiteField SpeciesGroup = Choice<SpeciesGroup>("SpeciesGroup", "HJ 710.1–710.11-2014", Element.Biodiversity);
    public static readonly SiteField SurveyArea = Number("SurveyArea", "HJ 710-2014", 0.01, 1e8, "m²", Surveyed);
    public static readonly SiteField SurveyLength = Number("SurveyLength", "HJ 710-2014", 1, 100_000, "m", Surveyed);
    public static readonly SiteField GreenhousePoint = Choice<GreenhouseSiteKind>("GreenhousePoint", "", Element.GreenhouseGas);
    public static readonly SiteField InletHeight = Number("InletHeight", "", 0, 1000, "m", Element.GreenhouseGas);
    public static readonly SiteField OutletKind = Choice<OutletKind>("OutletKind", "HJ 942-2018", Sources);
    public static readonly SiteField OutletCode = Text("OutletCode", "HJ 608-2017", 5, Sources);
    public static readonly SiteField Enterprise = Text("Enterprise", "", 64, Sources);

    public static IReadOnlyList<SiteField> All { get; } =
    [
        AirPoint, InstrumentGroups, SoilPoint, LandUse, SoilDepth, WellKind, Aquifer, WellDepth, NoiseZone, NoisePoint, RadiationMedium, SurveyKind,
        Ecosystem, SpeciesGroup, SurveyArea, SurveyLength, GreenhousePoint, InletHeight, OutletKind, OutletCode, Enterprise,
    ];

    /// <summary>The fields of an element; none for surface water.</summary>
    public static IReadOnlyList<SiteField> Of(Element element) => [.. All.Where(field => field.Elements.Contains(element))];

    /// <summary>The field that lists are filtered by, or null.</summary>
    public static SiteField? ClassOf(Element element) => All.FirstOrDefault(field => field.Elements.Contains(element));

    private static SiteField Choice<T>(string name, string clause, params Element[] elements)
        where T : struct, Enum => new(name, SiteInput.Choice, elements, clause) { Required = true, Choice = typeof(T) };

    private static SiteField Number(string name, string clause, double low, double high, string unit, params Element[] elements) =>
        new(name, SiteInput.Number, elements, clause) { Between = (low, high), Unit = unit };

    private static SiteField Text(string name, string clause, int longest, params Element[] elements) =>
        new(name, SiteInput.Text, elements, clause) { Required = true, Longest = longest };
}
