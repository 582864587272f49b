using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>An alarm of HJ/T 212-2005 (second-hand): one of the records that 2071 asked for, or the event itself (2072).</summary>
/// <param name="At">DataTime of a record, AlarmTime of an event, +08:00.</param>
/// <param name="Values">The values that raised it.</param>
/// <param name="AlarmType">0 to 9; null when not sent. What the numbers mean could not be confirmed.</param>
/// <param name="IsEvent">Whether it is an event (2072).</param>
public sealed record AlarmRecord(DateTimeOffset At, ValueList<AlarmValue> Values, int? AlarmType, bool IsEvent) : Message
{
    internal static AlarmRecord Read(AreaItems items) => Read(items, isEvent: false);

    internal static AlarmRecord ReadEvent(AreaItems items) => Read(items, isEvent: true);

    internal override void Write(AreaText area)
    {
        area.Add(TimeName(IsEvent), At);
        foreach (var value in Values)
            area.Add($"{value.Factor}-Ala", value.Value);
        if (AlarmType is { } type)
            area.Add(Fields.AlarmType, type);
    }

    private static AlarmRecord Read(AreaItems items, bool isEvent)
    {
        List<AlarmValue> values = [];
        foreach (var pair in items.All)
            if (FactorGroups.TrySplit(pair.Name, "Ala", out var factor))
                values.Add(new(factor, items.ReadDigits(pair.Name, pair.Value)));
        return new(items.Time(TimeName(isEvent)), [.. values], items.Has("AlarmType") ? items.Number(Fields.AlarmType) : null, isEvent);
    }

    private static string TimeName(bool isEvent) => isEvent ? "AlarmTime" : "DataTime";
}
