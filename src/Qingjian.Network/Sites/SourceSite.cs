namespace Qingjian.Network;

/// <summary>An outlet of a pollution source (排放口).</summary>
/// <param name="EnterpriseCode">Code of the enterprise, an organisation of that kind.</param>
/// <param name="Outlet">Class in the permit.</param>
/// <param name="OutletCode">Code of the outlet: <c>DA001</c> gas, <c>DW001</c> wastewater, <c>YS001</c> rainwater (HJ 608-2017).</param>
public sealed record SourceSite(string EnterpriseCode, OutletKind Outlet, string OutletCode) : StationSite
{
    /// <inheritdoc/>
    public override string SiteClass => Outlet.ToString();
}
