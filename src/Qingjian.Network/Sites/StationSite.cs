namespace Qingjian.Network;

/// <summary>What only points of one element have (点位属性): an air point its kind, a well its depth, a noise point its zone. Each
/// element has a type of its own; surface water has none yet.</summary>
public abstract record StationSite
{
    private protected StationSite()
    {
    }

    /// <summary>The word that lists are filtered by: the name of the enum value, for example <c>Risk</c> of <see cref="SoilPointKind"/>.</summary>
    public abstract string SiteClass { get; }
}
