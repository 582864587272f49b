namespace Qingjian.Hj212;

/// <summary>How a station shall send, told to it at its first connection.</summary>
/// <param name="Timeouts">Timeout and resends.</param>
/// <param name="RealTime">The real-time interval.</param>
/// <param name="Minute">The minute interval.</param>
/// <param name="SendsRealTime">Whether it sends real-time data.</param>
/// <param name="SendsEquipment">Whether it sends states of equipment.</param>
public sealed record FirstSettings(Timeouts Timeouts, RealTimeInterval RealTime, MinuteInterval Minute, bool SendsRealTime, bool SendsEquipment);
