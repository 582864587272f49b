using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Serial numbers of instruments (3019, 设备唯一标识, <c>x-SN</c>); unasked after an instrument was replaced.</summary>
/// <param name="DataTime">+08:00; null in an answer.</param>
/// <param name="PolId">The instrument that was asked for.</param>
/// <param name="Serials">One for each factor.</param>
public sealed record InstrumentSerials(DateTimeOffset? DataTime, FactorCode PolId, ValueList<InstrumentSerial> Serials) : Message
{
    internal static InstrumentSerials Read(AreaItems items)
    {
        List<InstrumentSerial> serials = [];
        foreach (var pair in items.All)
            if (FactorGroups.TrySplit(pair.Name, "SN", out var factor))
                serials.Add(new(factor, pair.Value));
        return new(items.OptionalTime("DataTime"), items.Factor("PolId"), [.. serials]);
    }

    internal override void Write(AreaText area)
    {
        if (DataTime is { } time)
            area.Add("DataTime", time);
        area.Add("PolId", PolId);
        foreach (var serial in Serials)
            area.Add($"{serial.Factor}-SN", serial.Serial);
    }
}
