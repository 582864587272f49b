namespace Qingjian.Acquisition.Forwarding;

/// <summary>What one line did in one hour.</summary>
/// <param name="Hour">Beginning of the hour.</param>
/// <param name="Delivered">Frames that arrived.</param>
/// <param name="SetAside">Frames that were set aside.</param>
internal readonly record struct HourCount(DateTimeOffset Hour, int Delivered, int SetAside);
