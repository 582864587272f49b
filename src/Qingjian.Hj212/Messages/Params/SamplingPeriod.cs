using System.Globalization;
using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>When an instrument samples (3016, 3017, 采样时间周期).</summary>
/// <param name="PolId">The factor.</param>
/// <param name="First">The first sampling of a day, Beijing wall clock to the second.</param>
/// <param name="Hours">The period, 1 to 24 hours.</param>
public sealed record SamplingPeriod(FactorCode PolId, TimeOnly First, int Hours) : Message
{
    private const string Rule = "a time of day, hhmmss (N6, HJ 212-2017 Table 4)";

    internal static SamplingPeriod Read(AreaItems items)
    {
        var text = items.Text("CstartTime", Rule);
        if (!TimeOnly.TryParseExact(text, "HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            items.Blame("CstartTime", text, Rule);
        return new(items.Factor("PolId"), first, items.Number(Fields.CTime));
    }

    internal override void Write(AreaText area)
    {
        area.Add("PolId", PolId);
        area.Add("CstartTime", First.ToString("HHmmss", CultureInfo.InvariantCulture));
        area.Add(Fields.CTime, Hours);
    }
}
