namespace Qingjian.Network;

/// <summary>A point of ambient air (环境空气点位).</summary>
/// <param name="Point">What it stands for.</param>
/// <param name="Groups">What it measures beyond the usual items.</param>
public sealed record AirSite(AirPointKind Point, InstrumentGroups Groups) : StationSite
{
    /// <inheritdoc/>
    public override string SiteClass => Point.ToString();

    /// <summary>A super-station (超级站) measures at least one group beyond the usual items.</summary>
    public bool IsSuperStation => Groups != InstrumentGroups.None;
}
