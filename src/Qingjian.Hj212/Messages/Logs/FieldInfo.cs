using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Logs, states and parameters of the field (3020, 现场机信息), asked for or unasked on change. Surface-water stations send several
/// instruments in one.</summary>
/// <param name="DataTime">+08:00; null when not sent.</param>
/// <param name="Groups">One for each instrument.</param>
public sealed record FieldInfo(DateTimeOffset? DataTime, ValueList<InfoGroup> Groups) : Message
{
    internal static FieldInfo Read(AreaItems items)
    {
        List<InfoGroup> groups = [];
        FactorCode? factor = null;
        List<InfoItem> infos = [];
        foreach (var pair in items.All)
        {
            if (pair.Name.Equals("PolId", StringComparison.OrdinalIgnoreCase))
            {
                Close(groups, factor, infos);
                factor = items.ReadFactor(pair.Name, pair.Value);
            }
            else if (InfoItem.TryRead(pair, out var info))
                infos.Add(info);
        }
        Close(groups, factor, infos);
        return new(items.OptionalTime("DataTime"), [.. groups]);
    }

    internal override void Write(AreaText area)
    {
        if (DataTime is { } time)
            area.Add("DataTime", time);
        var inner = area.Dialect == Dialect.SurfaceWater ? ',' : ';';
        foreach (var group in Groups)
            Write(area, group, inner);
    }

    private static void Write(AreaText area, InfoGroup group, char inner)
    {
        if (group.PolId is { } factor)
            area.Add("PolId", factor);
        var separator = group.PolId is null ? ';' : inner;
        foreach (var info in group.Items)
        {
            info.Write(area, separator);
            separator = inner;
        }
    }

    private static void Close(List<InfoGroup> groups, FactorCode? factor, List<InfoItem> infos)
    {
        if (factor is not null || infos.Count > 0)
            groups.Add(new(factor, [.. infos]));
        infos.Clear();
    }
}
