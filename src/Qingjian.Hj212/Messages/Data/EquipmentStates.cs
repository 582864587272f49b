using System.Globalization;
using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>States of treatment equipment (2021, 设备运行状态, <c>SBn-RS</c>).</summary>
/// <param name="DataTime">+08:00.</param>
/// <param name="States">One for each piece of equipment.</param>
public sealed record EquipmentStates(DateTimeOffset DataTime, ValueList<EquipmentState> States) : Message
{
    internal static EquipmentStates Read(AreaItems items)
    {
        List<EquipmentState> states = [];
        foreach (var pair in items.All)
            if (Equipment.TryNumber(pair.Name, "-RS", out var number))
                states.Add(new(number, ReadState(items, pair)));
        return new(items.Time("DataTime"), [.. states]);
    }

    internal override void Write(AreaText area)
    {
        area.Add("DataTime", DataTime);
        foreach (var state in States)
            area.Add($"SB{state.Number}-RS", ((int)state.Condition).ToString(CultureInfo.InvariantCulture));
    }

    private static EquipmentCondition ReadState(AreaItems items, Pair pair)
    {
        if (int.TryParse(pair.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var state) && state <= (int)EquipmentCondition.BlowBack)
            return (EquipmentCondition)state;
        items.Blame(pair.Name, pair.Value, "a state from 0 to 5 (HJ 212-2017 Table 4)");
        return default;
    }
}
