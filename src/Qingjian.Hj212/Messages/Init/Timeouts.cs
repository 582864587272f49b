using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>How long to wait for an answer, and how often to send again (1000, 超时时间及重发次数).</summary>
/// <param name="OverTime">Seconds, 1 to 99.</param>
/// <param name="ReCount">Resends, 1 to 99.</param>
public sealed record Timeouts(int OverTime, int ReCount) : Message
{
    internal static Timeouts Read(AreaItems items) => new(items.Number(Fields.OverTime), items.Number(Fields.ReCount));

    internal override void Write(AreaText area)
    {
        area.Add(Fields.OverTime, OverTime);
        area.Add(Fields.ReCount, ReCount);
    }
}
