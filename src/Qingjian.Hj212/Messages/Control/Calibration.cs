using System.Globalization;
using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Zero or span calibration of an instrument (3011 of HJ 212-2025, second-hand).</summary>
/// <param name="PolId">The factor.</param>
/// <param name="Type">Zero or span.</param>
public sealed record Calibration(FactorCode PolId, CalibrationType Type) : Message
{
    internal static Calibration Read(AreaItems items) =>
        new(items.Factor("PolId"), (CalibrationType)items.Number(Fields.CalibrationType));

    internal override void Write(AreaText area)
    {
        area.Add("PolId", PolId);
        AreaText.Require("CalibrationType", ((int)Type).ToString(CultureInfo.InvariantCulture), Type <= CalibrationType.Span, Fields.CalibrationType.Rule);
        area.Add(Fields.CalibrationType, (int)Type, ',');
    }
}
