namespace Qingjian.Network;

/// <summary>A radiation point (辐射点位).</summary>
/// <param name="Medium">What it measures.</param>
public sealed record RadiationSite(RadiationMedium Medium) : StationSite
{
    /// <inheritdoc/>
    public override string SiteClass => Medium.ToString();
}
