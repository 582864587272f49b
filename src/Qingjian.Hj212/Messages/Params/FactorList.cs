using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Several factors (1021 of HJ/T 212-2005, second-hand: <c>PolId</c> repeated).</summary>
/// <param name="Factors">The factors, at least one.</param>
public sealed record FactorList(ValueList<FactorCode> Factors) : Message
{
    internal static FactorList Read(AreaItems items)
    {
        var named = items.All.Where(pair => pair.Name.Equals("PolId", StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0)
            items.Blame("PolId", null, "given");
        return new([.. named.Select(pair => items.ReadFactor(pair.Name, pair.Value))]);
    }

    internal override void Write(AreaText area)
    {
        AreaText.Require("PolId", "", Factors.Count > 0, "given");
        foreach (var factor in Factors)
            area.Add("PolId", factor);
    }
}
