namespace Qingjian.Network;

/// <summary>A site of greenhouse-gas monitoring (温室气体点位).</summary>
/// <param name="Point">What it stands for.</param>
/// <param name="InletMetres">Height of the inlet above the ground, or null.</param>
public sealed record GreenhouseSite(GreenhouseSiteKind Point, double? InletMetres) : StationSite
{
    /// <inheritdoc/>
    public override string SiteClass => Point.ToString();
}
