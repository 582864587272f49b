using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Alarm limits (1021, 1022 of HJ/T 212-2005, second-hand).</summary>
/// <param name="Limits">One for each factor.</param>
public sealed record AlarmLimits(ValueList<AlarmLimit> Limits) : Message
{
    internal static AlarmLimits Read(AreaItems items)
    {
        List<AlarmLimit> limits = [];
        foreach (var group in FactorGroups.Of(items.All))
            limits.Add(new(group.Factor, Limit(items, group, "LowValue"), Limit(items, group, "UpValue")));
        if (limits.Count == 0)
            items.Blame("LowValue", null, "given");
        return new([.. limits]);
    }

    internal override void Write(AreaText area)
    {
        foreach (var limit in Limits)
        {
            area.Add($"{limit.Factor}-LowValue", limit.Low);
            area.Add($"{limit.Factor}-UpValue", limit.Up, ',');
        }
    }

    private static Digits Limit(AreaItems items, FactorValues group, string suffix) =>
        items.ReadDigits($"{group.Factor}-{suffix}", group.Find(suffix) ?? "");
}
