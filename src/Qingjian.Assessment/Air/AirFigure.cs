using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>A station's index of a day or an hour, with what it was judged by and from.</summary>
/// <param name="InForce">The edition, or why there is none.</param>
/// <param name="Verdict">The index.</param>
/// <param name="Items">One result for each line of the edition; empty without an edition.</param>
/// <param name="Inputs">The hours.</param>
internal sealed record AirFigure(EditionInForce InForce, AirVerdict Verdict, IReadOnlyList<AirItemResult> Items, AirInputs Inputs)
{
    public AirLevel? Level => Verdict.Aqi is { } aqi ? InForce.Edition!.LevelOf(aqi) : null;

    /// <summary>The result of an item as lists show it: the last line of the item (MDA8 for the ozone of a day).</summary>
    public AirItemResult? Of(AirItem item)
    {
        var results = Items.Where(result => result.Item == item).ToList();
        return results.Count == 0 ? null : results[^1];
    }
}
