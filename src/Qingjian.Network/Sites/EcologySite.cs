namespace Qingjian.Network;

/// <summary>A site of ecological monitoring (生态样地).</summary>
/// <param name="Survey">How it is surveyed.</param>
/// <param name="Ecosystem">The ecosystem.</param>
/// <param name="AreaSquareMetres">Area, or null for a transect.</param>
/// <param name="LengthMetres">Length of a transect, or null.</param>
public sealed record EcologySite(SurveyKind Survey, EcosystemKind Ecosystem, double? AreaSquareMetres, double? LengthMetres) : StationSite
{
    /// <inheritdoc/>
    public override string SiteClass => Survey.ToString();
}
