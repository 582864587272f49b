using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>How long after sampling an instrument has its result (3018, 出样时间).</summary>
/// <param name="PolId">The factor.</param>
/// <param name="Minutes">1 to 120.</param>
public sealed record ResultDelay(FactorCode PolId, int Minutes) : Message
{
    internal static ResultDelay Read(AreaItems items) => new(items.Factor("PolId"), items.Number(Fields.Stime));

    internal override void Write(AreaText area)
    {
        area.Add("PolId", PolId);
        area.Add(Fields.Stime, Minutes);
    }
}
