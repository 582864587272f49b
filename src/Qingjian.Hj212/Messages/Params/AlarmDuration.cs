using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>How long a value must be over its limit before an alarm is sent (1001 of HJ/T 212-2005, second-hand; its unit could not be confirmed).</summary>
/// <param name="WarnTime">0 to 9999.</param>
public sealed record AlarmDuration(int WarnTime) : Message
{
    internal static AlarmDuration Read(AreaItems items) => new(items.Number(Fields.WarnTime));

    internal override void Write(AreaText area) => area.Add(Fields.WarnTime, WarnTime);
}
