using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>The interval of real-time data (1061, 1062, 实时数据上报间隔).</summary>
/// <param name="Seconds">30 to 3600.</param>
public sealed record RealTimeInterval(int Seconds) : Message
{
    internal static RealTimeInterval Read(AreaItems items) => new(items.Number(Fields.RtdInterval));

    internal override void Write(AreaText area) => area.Add(Fields.RtdInterval, Seconds);
}
