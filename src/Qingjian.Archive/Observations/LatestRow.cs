using Qingjian.Network;

namespace Qingjian.Archive.Observations;

/// <summary>The value in force at the newest start of a series.</summary>
internal readonly record struct LatestRow(ObservationRow Row, int Revision, Origin Origin, short Valid, short Due)
{
    public ObservedValue ToValue() => new(
        DateTimeOffset.FromUnixTimeMilliseconds(Row.StartMs), ObservedValue.DigitsOf(Row.Fault, Row.Mantissa, Row.Scale),
        (char)Row.Mark, (Unit)Row.Unit, Revision, DateTimeOffset.FromUnixTimeMilliseconds(Row.ReceivedMs),
        Row.Position, Row.Fault, Origin, Valid, Due);
}
