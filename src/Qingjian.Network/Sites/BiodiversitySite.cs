namespace Qingjian.Network;

/// <summary>A site of biodiversity observation (生物多样性样地).</summary>
/// <param name="Survey">How it is surveyed.</param>
/// <param name="Species">What is observed.</param>
/// <param name="AreaSquareMetres">Area, or null for a transect.</param>
/// <param name="LengthMetres">Length of a transect, or null.</param>
public sealed record BiodiversitySite(SurveyKind Survey, SpeciesGroup Species, double? AreaSquareMetres, double? LengthMetres) : StationSite
{
    /// <inheritdoc/>
    public override string SiteClass => Survey.ToString();
}
