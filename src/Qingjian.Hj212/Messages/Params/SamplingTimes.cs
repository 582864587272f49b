using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>The hours at which an instrument samples (3014 of HJ/T 212-2005, second-hand: <c>CTime</c> repeated).</summary>
/// <param name="PolId">The factor.</param>
/// <param name="Hours">Hours of the day, 0 to 24.</param>
public sealed record SamplingTimes(FactorCode PolId, ValueList<int> Hours) : Message
{
    internal static SamplingTimes Read(AreaItems items)
    {
        List<int> hours = [];
        foreach (var pair in items.All)
        {
            if (!pair.Name.Equals("CTime", StringComparison.OrdinalIgnoreCase))
                continue;
            if (!int.TryParse(pair.Value, out var hour) || !Fields.OldCTime.Holds(hour))
                items.Blame(pair.Name, pair.Value, Fields.OldCTime.Rule);
            hours.Add(hour);
        }
        return new(items.Factor("PolId"), [.. hours]);
    }

    internal override void Write(AreaText area)
    {
        area.Add("PolId", PolId);
        foreach (var hour in Hours)
            area.Add(Fields.OldCTime, hour, ',', "D2");
    }
}
