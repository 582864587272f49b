namespace Qingjian.Standards;

/// <summary>One line of a report: an item, its average and the table that gives its index (空气质量分指数).</summary>
/// <param name="Item">The item.</param>
/// <param name="Average">What its concentration stands for.</param>
/// <param name="Unit">Unit of the concentration: <c>ug/m3</c> or <c>mg/m3</c>.</param>
/// <param name="Decimals">Decimals of the concentration before the index is computed (HJ 633-2026 4.2.2, 4.2.3).</param>
/// <param name="Breakpoints">The table, ascending, beginning with concentration 0.</param>
/// <param name="Beyond">What holds above the last breakpoint.</param>
/// <param name="Clause">Where the table stands.</param>
/// <param name="Status">"confirmed", or what of it is not.</param>
/// <param name="Needs">What the concentration needs to be valid.</param>
public sealed record AirLine(
    AirItem Item, AirAverage Average, string Unit, int Decimals, IReadOnlyList<Breakpoint> Breakpoints, BeyondTable Beyond, string Clause,
    string Status, AirValidity Needs)
{
    // The hot path computes in whole tenths: concentrations have at most one decimal.
    internal int[] Tenths { get; } = [.. Breakpoints.Select(point => (int)(point.Concentration * 10))];

    internal int[] Indices { get; } = [.. Breakpoints.Select(point => point.Iaqi)];
}
