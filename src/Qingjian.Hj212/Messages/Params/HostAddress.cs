using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Where alarms go (1031, 1032 of HJ/T 212-2005, second-hand).</summary>
/// <param name="AlarmTarget">An address or telephone number.</param>
public sealed record HostAddress(string AlarmTarget) : Message
{
    internal static HostAddress Read(AreaItems items) => new(items.Text("AlarmTarget"));

    internal override void Write(AreaText area) => area.Add("AlarmTarget", AlarmTarget);
}
