using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>How long treatment equipment ran on a day (2041, 设备运行时间, <c>SBn-RT</c>).</summary>
/// <param name="DataTime">The day, +08:00.</param>
/// <param name="Hours">One for each piece of equipment.</param>
public sealed record EquipmentHours(DateTimeOffset DataTime, ValueList<EquipmentHour> Hours) : Message
{
    private const string Rule = "hours from 0 to 24 (N2.2, HJ 212-2017 Table 4)";

    internal static EquipmentHours Read(AreaItems items)
    {
        List<EquipmentHour> hours = [];
        foreach (var pair in items.All)
        {
            if (!Equipment.TryNumber(pair.Name, "-RT", out var number))
                continue;
            var digits = items.ReadDigits(pair.Name, pair.Value);
            if (!IsDay(digits))
                items.Blame(pair.Name, pair.Value, Rule);
            hours.Add(new(number, digits));
        }
        return new(items.Time("DataTime"), [.. hours]);
    }

    internal override void Write(AreaText area)
    {
        area.Add("DataTime", DataTime);
        foreach (var hour in Hours)
        {
            AreaText.Require($"SB{hour.Number}-RT", hour.Hours.ToString(), IsDay(hour.Hours), Rule);
            area.Add($"SB{hour.Number}-RT", hour.Hours);
        }
    }

    private static bool IsDay(Digits hours) => hours.ToDecimal() is >= 0 and <= 24;
}
