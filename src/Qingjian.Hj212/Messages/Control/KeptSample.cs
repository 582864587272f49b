using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>A sample that was kept (3015, 留样).</summary>
/// <param name="DataTime">+08:00.</param>
/// <param name="VaseNo">The bottle, 1 to 99.</param>
/// <param name="Infos">What else was said about it (HJ 212-2025); may be empty.</param>
public sealed record KeptSample(DateTimeOffset DataTime, int VaseNo, ValueList<InfoItem> Infos) : Message
{
    internal static KeptSample Read(AreaItems items) =>
        new(items.Time("DataTime"), items.Number(Fields.VaseNo), [.. InfoItem.Of(items.All)]);

    internal override void Write(AreaText area)
    {
        area.Add("DataTime", DataTime);
        area.Add(Fields.VaseNo, VaseNo);
        foreach (var info in Infos)
            info.Write(area, ';');
    }
}
