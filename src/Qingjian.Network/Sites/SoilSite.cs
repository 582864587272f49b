namespace Qingjian.Network;

/// <summary>A soil point (土壤点位).</summary>
/// <param name="Point">What it stands for.</param>
/// <param name="LandUse">Use of the land.</param>
/// <param name="DepthCentimetres">Lower end of the sampled layer, 0 to 600 cm, or null; topsoil is 20 cm (HJ/T 166-2004).</param>
public sealed record SoilSite(SoilPointKind Point, LandUse LandUse, double? DepthCentimetres) : StationSite
{
    /// <inheritdoc/>
    public override string SiteClass => Point.ToString();
}
