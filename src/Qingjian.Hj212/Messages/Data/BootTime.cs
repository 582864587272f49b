using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>When a data-acquisition instrument started (2081, 数采仪开机时间).</summary>
/// <param name="DataTime">+08:00.</param>
/// <param name="RestartTime">+08:00.</param>
public sealed record BootTime(DateTimeOffset DataTime, DateTimeOffset RestartTime) : Message
{
    internal static BootTime Read(AreaItems items) => new(items.Time("DataTime"), items.Time("RestartTime"));

    internal override void Write(AreaText area)
    {
        area.Add("DataTime", DataTime);
        area.Add("RestartTime", RestartTime);
    }
}
