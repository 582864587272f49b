namespace Qingjian.Network;

/// <summary>A noise point (声环境点位).</summary>
/// <param name="Zone">Functional zone.</param>
/// <param name="Point">What it is measured for.</param>
public sealed record NoiseSite(NoiseZone Zone, NoisePointKind Point) : StationSite
{
    /// <inheritdoc/>
    public override string SiteClass => Zone.ToString();
}
