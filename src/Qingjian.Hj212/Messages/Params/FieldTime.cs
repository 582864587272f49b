using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>The clock of the field unit, read (1011) or to be set (1012); of surface-water stations 1014 and 1015.</summary>
/// <param name="SystemTime">The time, +08:00.</param>
/// <param name="PolId">The instrument whose clock it is; null for the data-acquisition instrument's.</param>
public sealed record FieldTime(DateTimeOffset SystemTime, FactorCode? PolId = null) : Message
{
    internal static FieldTime Read(AreaItems items) => new(items.Time("SystemTime"), items.OptionalFactor("PolId"));

    internal override void Write(AreaText area)
    {
        if (PolId is { } factor)
            area.Add("PolId", factor);
        area.Add("SystemTime", SystemTime);
    }
}
