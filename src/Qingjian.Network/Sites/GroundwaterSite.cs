namespace Qingjian.Network;

/// <summary>A groundwater point (地下水点位).</summary>
/// <param name="Well">What it is.</param>
/// <param name="Aquifer">The aquifer.</param>
/// <param name="DepthMetres">Depth of the well, up to 5000 m; null for a spring.</param>
public sealed record GroundwaterSite(WellKind Well, AquiferKind Aquifer, double? DepthMetres) : StationSite
{
    /// <inheritdoc/>
    public override string SiteClass => Well.ToString();
}
